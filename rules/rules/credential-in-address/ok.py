# clean: credential-in-address
DSN = "postgres://user:password@localhost:5432/app"
# clean: credential-in-address
DSN2 = f"postgres://{user}:{word}@db.example/app"
# clean: credential-in-address
URL = "https://api.example.com/v1?api_key=YOUR_API_KEY_HERE_PLEASE"
# clean: credential-in-address
REPO = "https://git.example:8443/kit.git"
