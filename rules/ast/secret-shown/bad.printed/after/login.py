import sys


def login(email, password):
    try:
        connect(email, password)
    except OSError as error:
        # expect: secret-shown
        print(f"login({email!r}, {password!r}) failed: {error}", file=sys.stderr)
