echo one
if [ -f x ]; then echo two
# expect: partly-read-code
