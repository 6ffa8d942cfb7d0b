import subprocess

# expect: cron-job-install
subprocess.run(["crontab", "jobs.txt"], check=True)
# expect: cron-job-install
handle = open("/etc/cron.d/agent", "w")
