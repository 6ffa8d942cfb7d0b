#!/bin/bash
# expect: hidden-path-glob
cat /etc/pass[w]d
# expect: hidden-path-glob
tar c ~/.ssh/id_r[s]a
# expect: hidden-path-glob
head /etc/s?adow
