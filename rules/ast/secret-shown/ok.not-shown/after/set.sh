#!/bin/sh
# clean: secret-shown
echo "$REGISTRY_PASSWORD" | docker login --password-stdin
# clean: secret-shown
echo "SERVICE_API_KEY=$SERVICE_API_KEY" > service.env
echo "saved"
