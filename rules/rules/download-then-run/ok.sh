#!/bin/sh
# clean: download-then-run
curl -sL https://example.com/data.csv -o data.csv
# clean: download-then-run
curl -LO https://example.com/kubectl && sudo install kubectl /usr/local/bin/
# clean: download-then-run
curl -sL https://example.com/data.json -o /tmp/data.json
jq . /tmp/data.json
# clean: download-then-run
wget -q https://example.com/model.tar.gz && tar xf model.tar.gz
