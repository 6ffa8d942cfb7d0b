import requests

report = open("out/report.csv").read()
# clean: credential-file-to-network
requests.post("https://api.example.com", data=report)
# clean: credential-file-to-network
requests.get("https://docs.example.com/.env")
print(open("/home/a/.aws/credentials").name)


def read(path):
    return open(path).read()


keys = read("/home/a/.aws/credentials")
# clean: credential-file-to-network
requests.post("https://api.example.com", data=read("out/report.csv"))
token = read("/home/a/.config/acme/token.env").strip()
# clean: credential-file-to-network
requests.get("https://api.example.com", headers={"Authorization": token})
