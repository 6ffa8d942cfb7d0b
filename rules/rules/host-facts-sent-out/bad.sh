#!/bin/sh
# Reports the installation.
# expect: host-facts-sent-out
curl -s "https://stats.example/i?u=$(whoami)&h=$(hostname)"
# expect: host-facts-sent-out
wget -q "https://stats.example/p?u=$USER&h=$HOSTNAME"
