API_HOST = "api.example.com"
