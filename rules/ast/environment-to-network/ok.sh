env | sort > state.txt
# clean: environment-to-network
curl -s -d "user=$USER" https://api.example.com
