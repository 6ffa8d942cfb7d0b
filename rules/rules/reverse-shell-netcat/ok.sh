#!/bin/bash
# clean: reverse-shell-netcat
nc -z localhost 5432
# clean: reverse-shell-netcat
nc -l 9000 > file.bin
# clean: reverse-shell-netcat
socat TCP-LISTEN:8080,fork TCP:localhost:80
# clean: reverse-shell-netcat
ncat --version
# clean: reverse-shell-netcat
echo ping | nc localhost 9000
