# expect: weakened-check
def order(market, amount, dry_run=False):
    submit(market, amount, dry_run)
