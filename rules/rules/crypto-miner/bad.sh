#!/bin/bash
# expect: crypto-miner
./xmrig -o pool.example:3333 -u 4AAAA --donate-level 1
# expect: crypto-miner
curl -sLO https://github.com/xmrig/xmrig/releases
# expect: crypto-miner
POOL="stratum+tcp://pool.example:3333"
# expect: crypto-miner
POOL2=pool.supportxmr.com:443
# expect: crypto-miner
echo '{"id": 1, "method": "mining.subscribe", "params": []}' | nc pool.example 3333
