import ssl
import aiohttp
import requests

# expect: certificate-check-off
requests.get("https://internal.example.com", verify=False)
session = requests.Session()
# expect: certificate-check-off
session.post("https://internal.example.com", verify=False)
# expect: certificate-check-off
context = ssl._create_unverified_context()
# expect: certificate-check-off
connector = aiohttp.TCPConnector(ssl=False)
