# expect: credential-literal
DB_PASSWORD = "t7Kq2vXw9ZbN4mLc"
# expect: credential-literal
client = Client(api_key="f3Jd81nQz0sVb62Lk9Xy")
# expect: credential-literal
headers = {"X-Auth-Token": "9f3-Kd82-qLz7_Vw15xT4"}
