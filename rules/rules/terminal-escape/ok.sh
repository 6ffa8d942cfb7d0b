#!/bin/bash
# clean: terminal-escape
printf '\033[31merror\033[0m\n'
# clean: terminal-escape
red=$'\e[31m'
# clean: terminal-escape
echo -e "\x1b[1mbold\x1b[0m"
# clean: terminal-escape
tput setaf 1
