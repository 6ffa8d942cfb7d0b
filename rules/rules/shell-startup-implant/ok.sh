#!/bin/bash
# expect: shell-startup-edit
echo 'export PATH="$HOME/bin:$PATH"' >> ~/.zshrc
# clean: shell-startup-implant
source ~/.bashrc
# clean: shell-startup-implant
grep -q tool ~/.bashrc
# clean: shell-startup-implant
cp ~/.zshrc ~/.zshrc.bak
# clean: shell-startup-implant
echo "curl is missing" >> install.log
