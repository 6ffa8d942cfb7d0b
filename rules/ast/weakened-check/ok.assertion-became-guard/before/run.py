def pay(account, amount):
    assert amount <= account.limit
    account.transfer(amount)
