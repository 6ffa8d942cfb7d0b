import requests

# expect: certificate-check-disabled
requests.get("https://intranet.example", verify=False)
# expect: certificate-check-disabled
context = ssl._create_unverified_context()
