# expect: credential-in-address
DSN = "postgres://app:f4kef4kef4ke@db.example:5432/app"
# expect: credential-in-address
URL = "https://api.example.com/v1?api_key=FAKEFAKEFAKEFAKEFAKEFAKE"
# expect: credential-in-address
REPO = "https://bot:f4kef4kef4ke@git.example/kit.git"
