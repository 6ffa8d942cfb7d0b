def answer(symbol):
    return f"{symbol}: no data"


def tell(status):
    return ["message", status]
