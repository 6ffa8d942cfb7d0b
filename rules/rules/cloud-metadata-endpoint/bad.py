import requests

# expect: cloud-metadata-endpoint
role = requests.get("http://169.254.169.254/x", timeout=2).text
