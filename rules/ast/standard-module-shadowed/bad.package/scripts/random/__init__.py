# expect: standard-module-shadowed
choice = None
