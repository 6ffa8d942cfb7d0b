#!/bin/bash
# expect: permissions-opened
chmod -R 777 /
# expect: permissions-opened
chmod 777 /etc/passwd
# expect: permissions-opened
chmod -R a+rwx ~
