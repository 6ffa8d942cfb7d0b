import jwt
import requests

# clean: certificate-check-off
requests.get("https://internal.example.com", verify="ca.pem")
# clean: certificate-check-off
requests.get("https://internal.example.com", verify=True)
# clean: certificate-check-off
header = jwt.decode(token, verify=False)
