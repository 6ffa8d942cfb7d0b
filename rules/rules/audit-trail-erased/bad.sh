#!/bin/bash
# expect: audit-trail-erased
unset HISTFILE
# expect: audit-trail-erased
history -c
# expect: audit-trail-erased
rm -f ~/.bash_history
# expect: audit-trail-erased
truncate -s 0 /var/log/auth.log
# expect: audit-trail-erased
journalctl --vacuum-time=1s
