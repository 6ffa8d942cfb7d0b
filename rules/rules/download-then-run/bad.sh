#!/bin/sh
# expect: download-then-run
curl -sL https://get.tool.example/agent -o /tmp/agent && chmod +x /tmp/agent && /tmp/agent
