#!/bin/sh
# expect: spends-more
profile="${2:-scribe-1.6-max}"
run --profile "$profile" "$1"
