def order(market, amount, dry_run=True):
    submit(market, amount, dry_run)
