#!/bin/sh
# expect: weakened-check
NETWORK="${CHAIN:-mainnet}"
while [ $# -gt 0 ]; do
  case "$1" in
    --network) NETWORK="$2"; shift 2 ;;
  esac
done
send --network "$NETWORK"
