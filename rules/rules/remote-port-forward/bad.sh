#!/bin/bash
# expect: remote-port-forward
ssh -fN -R 2222:localhost:22 relay@hop.example
# expect: remote-port-forward
autossh -M 0 -R 9000:127.0.0.1:80 relay@hop.example
# expect: remote-port-forward
ssh -R 80:localhost:3000 serveo.net
# expect: remote-port-forward
chisel client hop.example:443 R:2222:localhost:22
