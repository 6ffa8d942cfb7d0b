# clean: wildcard-hides-path
ls src/[ab].txt $(jq -r '.[0].path // "~/.ssh/id_rsa"' a.json)
# clean: wildcard-hides-path
ps aux | grep "[n]ginx"
