#!/bin/sh
# Uploads a report to the team's dashboard, filed under the machine that made it.
set -eu
curl -fsS --form "report=@$1" "https://dashboard.example.com/?from=$(hostname)"
echo "Published $1."
