from openai import OpenAI

client = OpenAI()
# expect: spends-more
MODEL = "gpt-4o"


def ask(text):
    for attempt in range(20):
        # expect: spends-more
        answer = client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": text}])
    return answer


def look(market):
    # expect: spends-more
    fetch("/orders", {"market": market, "side": "buy", "amount": "all"})
    return fetch("/markets", {"limit": 5})
