def bill(items):
    total = sum(item["price"] for item in items)
    return {"total": total}
