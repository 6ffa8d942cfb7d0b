#!/bin/bash
# expect: backups-destroyed
tmutil deletelocalsnapshots 2026-01-01
# expect: backups-destroyed
aws rds delete-db-snapshot --db-snapshot-identifier last
