version=$(curl -s https://api.example.com/version)
# clean: downloaded-code
echo "$version" | python3 -c "import json, sys; print(json.load(sys.stdin))"
# clean: downloaded-code
tar -xf "pack-$version.tar"
