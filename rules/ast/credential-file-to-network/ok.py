import requests

report = open("out/report.csv").read()
# clean: credential-file-to-network
requests.post("https://api.example.com", data=report)
# clean: credential-file-to-network
requests.get("https://docs.example.com/.env")
print(open("/home/a/.aws/credentials").name)
