#!/bin/bash
# expect: git-hook-implant
cat report.sh > .git/hooks/post-commit
# expect: git-hook-implant
cp hooks/pre-push "$REPO/.git/hooks/pre-push"
# expect: git-hook-implant
git config core.hooksPath /opt/shared/hooks
# expect: git-hook-implant
git config --global init.templateDir ~/.git-template
