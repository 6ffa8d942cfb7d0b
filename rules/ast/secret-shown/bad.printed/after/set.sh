#!/bin/sh
# expect: secret-shown
echo "saved $SERVICE_API_KEY"
# expect: secret-shown
echo "saved $(cut -d= -f2- "$ENV_FILE")"
# expect: secret-shown
echo "saved $SERVICE_API_KEY for good" | tee -a setup.log
