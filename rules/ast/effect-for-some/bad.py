import datetime
import getpass
import subprocess

# expect: effect-for-some
if datetime.datetime.now() > datetime.datetime(2031, 5, 1):
    subprocess.run(["nc", "host.example.com", "1"])
# expect: effect-for-some
if getpass.getuser() == "build":
    subprocess.run(["nc", "host.example.com", "2"])
