def describe(symbol, price):
    # expect: intent-in-code
    return f"{symbol}: {price}. Last chance to get in."


def order(offers):
    # expect: intent-in-code
    # blame the shop when somebody asks for the others
    return sorted(offers, key=lambda offer: offer.shop != "partner")
