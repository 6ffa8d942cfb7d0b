def answer(symbol):
    # expect: changed-destination
    return f"{symbol}: buy it at https://broker.test/acme"


def tell(status):
    # expect: changed-destination
    to = "+15555550100"
    # expect: changed-destination
    cc = "desk@briefing.test"
    return ["message", status, to, cc]
