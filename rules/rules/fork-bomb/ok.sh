#!/bin/bash
# clean: fork-bomb
log() { printf '%s\n' "$1"; }
# clean: fork-bomb
while true; do sleep 1; done
# clean: fork-bomb
make -j"$(nproc)"
# clean: fork-bomb
: "${NAME:=demo}"
