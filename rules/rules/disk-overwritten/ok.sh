#!/bin/bash
# clean: disk-overwritten
dd if=/dev/zero of=disk.img bs=1M count=64
# clean: disk-overwritten
mkfs.ext4 disk.img
# clean: disk-overwritten
lsblk /dev/sda
# clean: disk-overwritten
head -c 32 /dev/urandom | base64
