#!/bin/bash
# clean: sudoers-widened
sudo apt-get install -y jq
# clean: sudoers-widened
sudo usermod -aG docker "$USER"
# clean: sudoers-widened
sudo -l
# clean: sudoers-widened
sudo -v
# clean: sudoers-widened
visudo -c
