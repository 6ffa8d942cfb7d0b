import json

import requests
import sys

API_HOST = sys.argv[1]

base = json.load(open("config.json"))["base"]
print(requests.get(f"https://{API_HOST}/v1", timeout=10).text)
print(requests.get(base + "/v1", timeout=10).text)
