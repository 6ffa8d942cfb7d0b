#!/bin/bash
# expect: secret-hunt
find ~ -name "*.pem" -o -name ".env"
# expect: secret-hunt
grep -rn "api_key" /home
# expect: secret-hunt
env | grep -iE "key|token" > found.txt
