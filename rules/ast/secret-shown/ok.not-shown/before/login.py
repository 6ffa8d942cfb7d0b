def login(email, password, tokens):
    print(f"login as {email}")
    print(password)
