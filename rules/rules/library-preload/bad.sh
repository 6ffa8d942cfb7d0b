#!/bin/bash
# expect: library-preload
LD_PRELOAD=/tmp/hook.so ls
# expect: library-preload
echo /opt/hook.so > /etc/ld.so.preload
# expect: library-preload
export PYTHONSTARTUP=~/.cache/start.py
# expect: library-preload
export NODE_OPTIONS="--require /tmp/hook.js"
# expect: library-preload
cp hook.py /usr/lib/python3/dist-packages/sitecustomize.py
