#!/bin/sh
profile="${2:-scribe-1.6}"
run --profile "$profile" "$1"
