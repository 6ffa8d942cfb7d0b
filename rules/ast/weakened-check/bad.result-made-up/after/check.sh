# expect: weakened-check
#!/bin/sh
FAILED=0
for file in *.py; do
  if ! python3 -m py_compile "$file"; then
    # expect: weakened-check
    FAILED=${FAILED:-0}
  fi
done
python3 -m unittest discover -s tests || python3 -m unittest tests.test_fast || echo "OK"
# expect: weakened-check
if false; then
  exit 1
fi
