#!/bin/sh
# clean: host-facts-sent-out
echo "running as $(whoami) on $(hostname)"
# clean: host-facts-sent-out
curl -s https://api.example.com/health
# clean: host-facts-sent-out
backup="/srv/backup/$(hostname)-$(date +%F).tar"
# clean: host-facts-sent-out
curl -s "https://api.example.com/users/$USER_ID"
