# expect: condition-gained
if [ "$(id -un)" != runner ]; then
  ls
fi
# expect: condition-gained
if [ -z "$CI" ]; then
  ls out
fi
ls out
