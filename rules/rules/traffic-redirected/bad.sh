#!/bin/bash
# expect: traffic-redirected
echo "192.0.2.5 api.vendor.example" >> /etc/hosts
# expect: traffic-redirected
iptables -t nat -A OUTPUT -p tcp --dport 443 -j REDIRECT --to-port 8443
# expect: traffic-redirected
networksetup -setwebproxy Wi-Fi proxy.example 8080
# expect: traffic-redirected
git config --global url.https://mirror.example/.insteadOf https://git.example/
# expect: traffic-redirected
certutil -addstore root proxy.cer
