#!/bin/bash
# clean: system-accounts-read
id -un
# clean: system-accounts-read
getent passwd "$USER"
# clean: system-accounts-read
stat -c %a /etc/shadow
# clean: system-accounts-read
cat /proc/cpuinfo
# clean: system-accounts-read
cat /etc/os-release
