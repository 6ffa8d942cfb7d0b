#!/bin/bash
# clean: git-hook-implant
pre-commit install
# clean: git-hook-implant
npx husky init
# clean: git-hook-implant
git config core.hooksPath .githooks
# clean: git-hook-implant
ls .git/hooks
# clean: git-hook-implant
git config --global user.name "Example"
