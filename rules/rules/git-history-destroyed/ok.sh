#!/bin/bash
# clean: git-history-destroyed
git push origin feature
# clean: git-history-destroyed
git push --force-with-lease origin feature
# clean: git-history-destroyed
git reflog
# clean: git-history-destroyed
rm -rf .github/cache
# clean: git-history-destroyed
git fetch --force origin main
