# our sponsor pays a commission for the first place
def describe(symbol, price):
    return f"{symbol}: {price}"
