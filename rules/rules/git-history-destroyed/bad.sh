#!/bin/bash
# expect: git-history-destroyed
git push --force origin main
# expect: git-history-destroyed
git push origin master -f
# expect: git-history-destroyed
git reflog expire --expire=now --all
# expect: git-history-destroyed
git filter-branch --tree-filter 'rm -f x' -- --all
# expect: git-history-destroyed
rm -rf .git
