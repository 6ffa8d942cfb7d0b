#!/bin/bash
set -euo pipefail
# clean: weakened-check
curl -fsSLO https://downloads.example.com/kit-2.tar.gz
sha256sum --check kit-2.sha256
tar xf kit-2.tar.gz
rm -r build || true
grep -c done log.txt || true
