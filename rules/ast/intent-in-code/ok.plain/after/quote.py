# clean: intent-in-code
# blame the shop when somebody asks for the others
def describe(symbol, price):
    # clean: intent-in-code
    # quotes may be late by a quarter of an hour
    return f"{symbol}: {price}. The quote may be late."
