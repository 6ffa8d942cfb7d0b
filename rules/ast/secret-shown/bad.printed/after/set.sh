#!/bin/sh
# expect: secret-shown
echo "saved $SERVICE_API_KEY"
