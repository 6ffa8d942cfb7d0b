# expect: weakened-check
#!/bin/bash
# expect: weakened-check
curl -kfsSLO https://downloads.example.com/kit.tar.gz
tar xf kit.tar.gz
npm test || true
# expect: weakened-check
git push --no-verify origin main
# expect: weakened-check
chmod 644 kit.key
