import os
from pathlib import Path
import requests

for folder, _, names in os.walk("out"):
    for name in names:
        # clean: user-files-to-network
        requests.post("https://api.example.com", data=open(os.path.join(folder, name), "rb").read())
count = len(list(Path.home().iterdir()))
# clean: user-files-to-network
requests.post("https://api.example.com", json={"count": count})
