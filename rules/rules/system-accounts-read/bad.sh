#!/bin/bash
# expect: system-accounts-read
cat /etc/shadow
# expect: system-accounts-read
cat /etc/passwd | head
# expect: system-accounts-read
tr '\0' '\n' < /proc/1/environ
