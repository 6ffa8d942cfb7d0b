import requests

# clean: certificate-check-disabled
requests.get("https://intranet.example", verify="/etc/ssl/intranet.pem")
# clean: certificate-check-disabled
result = parser.verify(text, strict=False)
# clean: certificate-check-disabled
context = ssl.create_default_context()
# clean: certificate-check-disabled
verified = False
