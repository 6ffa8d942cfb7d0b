# expect: cloud-access-key
AWS_KEY = "AKIAFAKEFAKEFAKEFAKE"
# expect: cloud-access-key
GOOGLE_KEY = "AIzaFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAK"
# expect: cloud-access-key
aws_secret_access_key = "FAKE/FAKE/FAKE/FAKE/FAKE/FAKE/FAKE/FAKEF"
# expect: cloud-access-key
STORE = "AccountKey=FAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKE"
