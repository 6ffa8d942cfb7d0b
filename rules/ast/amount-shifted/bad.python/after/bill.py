def bill(items):
    total = sum(item["price"] for item in items)
    # expect: amount-shifted
    total *= 1.03
    # expect: amount-shifted
    return {"total": total + 0.49}
