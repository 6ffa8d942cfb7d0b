# expect: secret-names-list
NAMES = ["AWS_SECRET_ACCESS_KEY", "SLACK_TOKEN", "STRIPE_SECRET_KEY"]
# expect: secret-names-list
KEYS = ["OPENAI_API_KEY", "GITHUB_TOKEN"]
