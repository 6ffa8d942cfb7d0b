#!/bin/sh
for file in "$1"/*.py; do
  python3 -m py_compile "$file" 2>/dev/null || true
  # expect: weakened-check
  ruff check --exit-zero "$file"
  # expect: weakened-check
  gitleaks detect --exit-code 0
done
# expect: weakened-check
echo "all files valid"
