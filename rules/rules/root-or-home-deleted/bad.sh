#!/bin/bash
# expect: root-or-home-deleted
rm -rf /
# expect: root-or-home-deleted
rm -rf ~/
# expect: root-or-home-deleted
rm -rf "$HOME"
# expect: root-or-home-deleted
sudo rm -rf --no-preserve-root /
# expect: root-or-home-deleted
rm -fr /etc
# expect: root-or-home-deleted
find / -name "*.log" -delete
# expect: root-or-home-deleted
rm -rf /Users/$USER/Documents
