import secrets

# clean: weakened-check
NETWORK = "holesky"


def make_random(size):
    return secrets.token_hex(size)


def new_token():
    # clean: weakened-check
    return make_random(16)
