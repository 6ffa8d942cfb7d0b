#!/bin/bash
# clean: root-or-home-deleted
rm -rf ./dist
# clean: root-or-home-deleted
rm -rf /tmp/build-1234
# clean: root-or-home-deleted
rm -rf ~/.cache/tool
# clean: root-or-home-deleted
rm -rf "$HOME/.cache/tool"
# clean: root-or-home-deleted
rm -rf /var/lib/tool/cache
# clean: root-or-home-deleted
find . -name "*.pyc" -delete
# clean: root-or-home-deleted
rm -r /home/me/project/node_modules
target=/
# known-miss: root-or-home-deleted
rm -rf "$target"
