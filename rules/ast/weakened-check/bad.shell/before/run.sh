#!/bin/bash
set -euo pipefail
curl -fsSLO https://downloads.example.com/kit.tar.gz
sha256sum -c kit.sha256
tar xf kit.tar.gz
npm test
git push origin main
chmod 600 kit.key
