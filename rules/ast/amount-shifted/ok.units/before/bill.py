def bill(items, tax):
    total = sum(item["price"] for item in items)
    return total * 1.19
