import os

# expect: secret-hunt
found = {k: v for k, v in os.environ.items() if "TOKEN" in k}
# expect: secret-hunt
for name, value in os.environ.items():
    if "SECRET" in name:
        print(name)
