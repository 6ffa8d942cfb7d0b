#!/bin/sh
NETWORK="sepolia"
cast send --chain "$NETWORK" "$1"
