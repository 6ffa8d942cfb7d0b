# clean: credential-file-to-network
ssh -i ~/.ssh/id_ed25519 build@server.example.com uptime
# clean: credential-file-to-network
curl -s -d "$(cat report.csv)" https://api.example.com
