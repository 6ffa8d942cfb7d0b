import requests

# clean: capture-sent
requests.get("https://pictures.example.com")
