import sys


def login(email, password):
    try:
        connect(email, password)
    except OSError as error:
        print(f"login as {email} failed: {error}", file=sys.stderr)
