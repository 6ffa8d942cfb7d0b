#!/bin/sh
# expect: weakened-check
NETWORK="${CHAIN:-mainnet}"
cast send --chain "$NETWORK" "$1"
