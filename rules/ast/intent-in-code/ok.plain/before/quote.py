# blame the shop when somebody asks for the others
def describe(symbol, price):
    return f"{symbol}: {price}"
