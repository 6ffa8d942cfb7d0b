#!/bin/bash
# expect: remote-login-opened
sed -i 's/^#PermitRootLogin.*/PermitRootLogin yes/' sshd_config
# expect: remote-login-opened
echo "Port 2222" | sudo tee -a /etc/ssh/sshd_config
# expect: remote-login-opened
useradd -o -u 0 -m helper
# expect: remote-login-opened
systemsetup -setremotelogin on
