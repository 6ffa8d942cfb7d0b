stage=$(echo "ZWNobyBhCg==" | base64 -d)
# expect: decoded-code
eval "$stage"
# expect: decoded-code
sh -c "$(printf '%s' "$blob" | xxd -r -p)"
