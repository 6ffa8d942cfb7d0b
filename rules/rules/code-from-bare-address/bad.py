import socket

import requests

# expect: code-from-bare-address
requests.get("http://192.0.2.44:8080/task", timeout=5)
# expect: code-from-bare-address
SERVER = "http://198.51.100.7/api"
