def bill(items, tax):
    # clean: amount-shifted
    total = sum(item["price"] * item["count"] for item in items)
    # clean: amount-shifted
    print(total / 100, len(items) * 1.5)
    # clean: amount-shifted
    return total * 1.19
