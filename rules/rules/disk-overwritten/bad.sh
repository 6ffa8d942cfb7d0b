#!/bin/bash
# expect: disk-overwritten
dd if=/dev/zero of=/dev/sda bs=1M
# expect: disk-overwritten
mkfs.ext4 /dev/nvme0n1
# expect: disk-overwritten
cat /dev/urandom > /dev/sdb
# expect: disk-overwritten
wipefs -a "$disk"
