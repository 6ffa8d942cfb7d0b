#!/bin/sh
# expect: code-from-bare-address
curl -s https://192.0.2.44/agent -o agent
# expect: code-from-bare-address
scp build.tar deploy@198.51.100.7:/srv
