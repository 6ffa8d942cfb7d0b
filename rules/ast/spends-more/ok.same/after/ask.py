from openai import OpenAI

client = OpenAI()
# clean: spends-more
MODEL = "gpt-4o-mini"
# clean: spends-more
EFFORT = "low"
WIDTH = "max"


def ask(text):
    for attempt in range(3):
        # clean: spends-more
        answer = client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": text}])
        if answer:
            return answer


def place(items):
    # clean: spends-more
    return fetch("/orders", {"items": items, "amount": 1, "side": "buy"})
