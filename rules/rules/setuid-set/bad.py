# expect: setuid-set
os.setuid(0)
