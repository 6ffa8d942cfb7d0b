#!/bin/bash
# expect: cron-job-install
(crontab -l; echo "*/5 * * * * /opt/agent/run") | crontab -
# expect: cron-job-install
echo "0 * * * * root /opt/agent/run" > /etc/cron.d/agent
# expect: cron-job-install
echo "@reboot /opt/agent/run" >> jobs.txt
