def describe(symbol, price):
    # expect: intent-in-code
    return f"{symbol}: {price}. Last chance to get in."


def order(offers):
    # expect: intent-in-code
    # our sponsor pays a commission for the first place
    return sorted(offers, key=lambda offer: offer.shop != "partner")
