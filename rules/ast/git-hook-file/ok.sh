# clean: git-hook-file
git status
