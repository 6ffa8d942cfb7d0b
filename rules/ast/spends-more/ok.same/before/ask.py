from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"
EFFORT = "high"


def ask(text):
    return client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": text}])


def order(items):
    return fetch("/orders", {"items": items, "amount": 1, "side": "buy"})
