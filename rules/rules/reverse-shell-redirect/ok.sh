#!/bin/bash
# clean: reverse-shell-redirect
timeout 1 bash -c '</dev/tcp/localhost/5432' && echo up
# clean: reverse-shell-redirect
mkfifo /tmp/progress
# clean: reverse-shell-redirect
exec 3> build.log
# clean: reverse-shell-redirect
bash -i
