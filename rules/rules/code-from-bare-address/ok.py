import requests

# clean: code-from-bare-address
requests.get("http://127.0.0.1:8000/health", timeout=5)
# clean: code-from-bare-address
ROUTER = "http://192.168.1.1/status"
# clean: code-from-bare-address
DNS = ["8.8.8.8", "1.1.1.1"]
# clean: code-from-bare-address
VERSION = "1.2.3.4"
# clean: code-from-bare-address
LISTEN = "0.0.0.0:8080"
# clean: code-from-bare-address
requests.get("https://api.example.com/v1", timeout=5)
