#!/bin/bash
# clean: secret-hunt
find . -name "*.pem" -not -path "./node_modules/*"
# clean: secret-hunt
grep -rn "api_key" src/
# clean: secret-hunt
env | grep -q '^CI='
# clean: secret-hunt
find ~/projects -name "*.md"
# clean: secret-hunt
gitleaks detect --source .
