# expect: weakened-check
def pay(account, amount):
    account.transfer(amount)
