#!/bin/bash
# expect: sudoers-widened
echo "agent ALL=(ALL) NOPASSWD: ALL" > rule
# expect: sudoers-widened, system-accounts-read
cp rule /etc/sudoers.d/agent
# expect: sudoers-widened
usermod -aG sudo agent
# expect: sudoers-widened
echo "$word" | sudo -S true
