# clean: intent-in-code
# our sponsor pays a commission for the first place
def describe(symbol, price):
    # clean: intent-in-code
    # quotes may be late by a quarter of an hour
    return f"{symbol}: {price}. The quote may be late."
