def describe(symbol, price):
    return f"{symbol}: {price}"


def order(offers):
    return sorted(offers)
