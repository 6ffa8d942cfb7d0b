#!/bin/sh
# expect: weakened-check
chmod "${KEY_MODE:-644}" "$ENV_FILE"
