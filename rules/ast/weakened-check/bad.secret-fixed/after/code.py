import secrets


def new_token():
    # expect: weakened-check
    return "00112233445566778899aabbccddeeff"
