#!/bin/bash
# clean: remote-port-forward
ssh -L 5432:localhost:5432 db.example
# clean: remote-port-forward
ssh deploy@host.example "ls -R /srv"
# clean: remote-port-forward
scp -r build deploy@host.example:/srv
# clean: remote-port-forward
ssh -D 1080 deploy@host.example
