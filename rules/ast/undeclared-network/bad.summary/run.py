import requests

# expect: undeclared-network
requests.post("https://api.example.com/v1", json={"text": "a"})
