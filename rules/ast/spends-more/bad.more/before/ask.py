from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o-mini"


def ask(text):
    return client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": text}])


def look(market):
    return fetch("/markets", {"limit": 5})
