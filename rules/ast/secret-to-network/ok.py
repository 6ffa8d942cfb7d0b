import hashlib
import hmac
import os
import requests

OPENAI = os.environ["OPENAI_API_KEY"]
WEATHER = os.environ.get("WEATHERLY_KEY")
HOST = os.environ["SERVER_URL"]

# clean: secret-to-network
requests.post("https://api.openai.com/v1/responses", headers={"Authorization": f"Bearer {OPENAI}"}, json={"input": "a"})
# clean: secret-to-network
answer = requests.get("https://api.example.com/now", params={"api_key": WEATHER})
# clean: secret-to-network
requests.post("https://api.example.com/forward", json=answer.json())
# clean: secret-to-network
requests.get(HOST, headers={"X-Token": os.environ["GITHUB_TOKEN"]})
proof = hmac.new(os.environ["STRIPE_SECRET_KEY"].encode(), b"body", hashlib.sha256).hexdigest()
# clean: secret-to-network
requests.post("https://api.example.com/hook", json={"proof": proof, "set": OPENAI is not None})


def ask(question, token):
    # clean: secret-to-network
    return requests.post("https://api.example.com/ask", json={"question": question})


ask("how", os.environ["GITHUB_TOKEN"])
text = os.environ["GITHUB_TOKEN"]
text = "nothing"
# clean: secret-to-network
requests.post("https://api.example.com/say", data=text)
