# expect: interpreter-start
print("started")
