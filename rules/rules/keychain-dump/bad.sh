#!/bin/bash
# expect: keychain-dump
security dump-keychain -d
# expect: keychain-dump
cp ~/Library/Keychains/login.keychain-db copy.db
# expect: keychain-dump
dscl . -authonly "$USER" "$word"
# expect: keychain-dump
cmdkey /list
# expect: keychain-dump
procdump -ma lsass.exe out.dmp
# expect: keychain-dump
osascript -e 'display dialog "Enter your password" default answer "" with hidden answer'
