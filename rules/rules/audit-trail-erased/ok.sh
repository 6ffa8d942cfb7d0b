#!/bin/bash
# clean: audit-trail-erased
tail -n 50 /var/log/syslog
# clean: audit-trail-erased
history | tail -n 20
# clean: audit-trail-erased
rm -f build.log
# clean: audit-trail-erased
journalctl --vacuum-time=30d
# clean: audit-trail-erased
export HISTSIZE=10000
