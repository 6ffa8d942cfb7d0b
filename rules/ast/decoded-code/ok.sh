# clean: decoded-code
base64 -d < picture.txt > picture.png
name=$(echo "$encoded" | base64 -d)
# clean: decoded-code
echo "$name" | python3 -c "import sys; print(len(sys.stdin.read()))"
