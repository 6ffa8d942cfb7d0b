#!/bin/bash
# clean: keychain-dump
security find-generic-password -s my-skill -w
# clean: keychain-dump
security add-generic-password -s my-skill -a me
# clean: keychain-dump
secret-tool lookup service my-skill
# clean: keychain-dump
osascript -e 'display notification "done"'
# clean: keychain-dump
ssh-add --apple-use-keychain ~/.ssh/id_ed25519
