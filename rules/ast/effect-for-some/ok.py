import datetime
import subprocess
import time

start = time.time()
# clean: effect-for-some
if time.time() - start > 30:
    subprocess.run(["nc", "host.example.com", "1"])
# clean: effect-for-some
if datetime.date.today() > datetime.date(2031, 5, 1):
    print("old")
