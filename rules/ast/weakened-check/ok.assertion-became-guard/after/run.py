# clean: weakened-check
def pay(account, amount):
    if amount > account.limit:
        raise ValueError("too much")
    account.transfer(amount)
