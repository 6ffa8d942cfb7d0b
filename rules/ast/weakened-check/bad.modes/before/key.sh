#!/bin/sh
chmod 600 "$ENV_FILE"
