# expect: system-accounts-read
rows = open("/etc/shadow").read()
