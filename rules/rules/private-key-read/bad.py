import os

# expect: private-key-read
key = open(os.path.expanduser("~/.ssh/id_rsa")).read()
# expect: private-key-read
names = ["id_rsa", "id_ed25519"]
