import os
import subprocess

# expect: start-up-file-written
with open(os.path.expanduser("~/.zshrc"), "a") as rc:
    rc.write("run-it &")
unit = "helper.service"
# expect: start-up-file-written
subprocess.run(["systemctl", "--user", "enable", unit])
