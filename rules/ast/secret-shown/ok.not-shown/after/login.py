def login(email, password, tokens):
    # clean: secret-shown
    print(f"login as {email}, {'with' if password else 'without'} a password of {len(password)} letters")
    for token in tokens:
        # clean: secret-shown
        print(token)
    # clean: secret-shown
    print(password)
