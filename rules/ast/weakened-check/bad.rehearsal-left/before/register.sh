#!/bin/sh
NETWORK="sepolia"
register --network "$NETWORK"
