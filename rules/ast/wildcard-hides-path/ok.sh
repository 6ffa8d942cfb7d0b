# clean: wildcard-hides-path
ls src/[ab].txt
# clean: wildcard-hides-path
ps aux | grep "[n]ginx"
