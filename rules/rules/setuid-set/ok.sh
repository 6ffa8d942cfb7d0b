#!/bin/bash
# clean: setuid-set
chmod +x run.sh
# clean: setuid-set
chmod 755 run.sh
# clean: setuid-set
chmod 0644 notes.md
# clean: setuid-set
chmod g+s shared
# clean: setuid-set
setcap cap_net_bind_service+ep server
