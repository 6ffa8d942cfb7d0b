import json
import requests

# clean: downloaded-code
answer = requests.get("https://api.example.com/v1/items")
# clean: downloaded-code
print(json.loads(answer.text))
import subprocess

tag = requests.get("https://api.example.com/v1/tag").json()["tag"]
# clean: downloaded-code
subprocess.run(["git", "checkout", tag])
