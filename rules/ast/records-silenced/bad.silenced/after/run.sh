#!/bin/sh
# expect: records-silenced
exec >/dev/null 2>&1
make release
