# expect: wildcard-hides-path
cat /etc/shad[o]w
# expect: wildcard-hides-path
cp ~/.ssh/id_r[s]a /tmp/x
