#!/bin/bash
# clean: hidden-path-glob
ps aux | grep [n]ginx
# clean: hidden-path-glob
ls /etc/rc[0-6].d
# clean: hidden-path-glob
ls ~/.ssh/*.pub
# clean: hidden-path-glob
getent passwd "$USER"
