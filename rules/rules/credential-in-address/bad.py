# expect: credential-in-address
DSN = "postgres://app:f4kef4kef4ke@db.internal:5432/app"
# expect: credential-in-address
URL = "https://api.internal/v1?api_key=Zq4Xw9Kt7mZq4Xw9Kt7mZq4X"
# expect: credential-in-address
REPO = "https://bot:f4kef4kef4ke@git.internal/kit.git"
# expect: credential-in-address
CACHE = "rediss://:p@ss:w0rd@cache.internal:6379/0"
