import os
import requests

# clean: environment-to-network
requests.post("https://api.example.com", headers={"Authorization": os.environ["API_TOKEN"]})
# clean: environment-to-network
requests.get("https://api.example.com", params={"user": os.environ.get("USER")})
