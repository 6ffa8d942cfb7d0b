#!/bin/bash
# clean: traffic-redirected
cat /etc/hosts
# clean: traffic-redirected
echo "127.0.0.1 app.localhost" >> /etc/hosts
# clean: traffic-redirected
iptables -L -n
# clean: traffic-redirected
curl -x http://localhost:8080 https://api.example.com
# clean: traffic-redirected
git config --global pull.rebase true
