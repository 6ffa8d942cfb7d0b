# clean: secret-to-network
curl -s -H "Authorization: Bearer $GITHUB_TOKEN" https://api.github.com/user
# clean: secret-to-network
curl -s -u "$SERVICE_PASSWORD:" https://api.example.com/v1
# clean: secret-to-network
curl -s -H "X-Key: $ACME_KEY" -d "name=$USER" https://api.example.com/v1
# clean: secret-to-network
echo "$GITHUB_TOKEN" | wc -c | curl -d @- https://api.example.com/size
