#!/bin/sh
FAILED=0
make lint || FAILED=1
cp -r dist out
exit "$FAILED"
