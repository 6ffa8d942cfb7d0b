#!/bin/bash
# expect: setuid-set
chmod u+s /usr/local/bin/agent
# expect: setuid-set
chmod 4755 /usr/local/bin/agent
# expect: setuid-set
setcap cap_setuid+ep /usr/bin/python3
