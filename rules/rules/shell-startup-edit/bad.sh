#!/bin/bash
# expect: shell-startup-edit
echo 'export PATH="$HOME/bin:$PATH"' >> ~/.zshrc
# expect: shell-startup-edit
echo 'export TOOL_HOME=/opt/tool' >> "$HOME/.profile"
SHELL_RC=~/.bashrc
# expect: shell-startup-edit
echo 'eval "$(tool init)"' >> "$SHELL_RC"
