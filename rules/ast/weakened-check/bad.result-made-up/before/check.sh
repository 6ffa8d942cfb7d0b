#!/bin/sh
FAILED=0
for file in *.py; do
  if ! python3 -m py_compile "$file"; then
    FAILED=1
  fi
done
python3 -m unittest discover -s tests
if [ "$FAILED" -gt 0 ]; then
  exit 1
fi
