#!/bin/bash
# clean: authorized-key-added
ssh-copy-id deploy@host.example
# clean: authorized-key-added
chmod 600 ~/.ssh/authorized_keys
# clean: authorized-key-added
wc -l ~/.ssh/authorized_keys
# clean: authorized-key-added
ssh-keygen -lf ~/.ssh/authorized_keys
