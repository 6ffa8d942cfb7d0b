#!/bin/bash
# clean: shell-startup-edit
cat ~/.zshrc
# clean: shell-startup-edit
export PATH="$HOME/bin:$PATH"
# clean: shell-startup-edit
echo "see ~/.bashrc"
# clean: shell-startup-edit
echo done >> build.log
