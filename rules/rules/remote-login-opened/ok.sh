#!/bin/bash
# clean: remote-login-opened
sshd -t
# clean: remote-login-opened
echo "PermitRootLogin no"
# clean: remote-login-opened
useradd -m deploy
# clean: remote-login-opened
grep PasswordAuthentication /etc/ssh/sshd_config
