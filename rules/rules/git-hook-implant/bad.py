# expect: git-hook-implant
target = open(".git/hooks/pre-commit", "w")
