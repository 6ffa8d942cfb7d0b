#!/bin/bash
# expect: decoded-text-piped-to-shell
echo ZWNobyBoaQ== | base64 -d | bash
# expect: decoded-text-piped-to-shell
echo 6563686f206869 | xxd -r -p | sh
# expect: decoded-text-piped-to-shell
eval "$(echo ZWNobyBoaQ== | base64 --decode)"
# expect: decoded-text-piped-to-shell
printf '\x65\x63\x68\x6f\x20\x68\x69' | sh
# expect: decoded-text-piped-to-shell
$(echo ZWNobyBoaQ== | base64 -d)
