#!/bin/bash
# clean: decoded-text-piped-to-shell
echo ZWNobyBoaQ== | base64 -d
# clean: decoded-text-piped-to-shell
kubectl get secret app -o jsonpath='{.data.key}' | base64 -d | jq .
# clean: decoded-text-piped-to-shell
base64 -d image.b64 > image.png
# clean: decoded-text-piped-to-shell
gunzip -c dump.sql.gz | psql app
# clean: decoded-text-piped-to-shell
eval "$(ssh-agent -s)"
