# clean: secret-names-list
PROVIDERS = ["OPENAI_API_KEY", "ANTHROPIC_API_KEY"]
# clean: secret-names-list
token = os.environ["GITHUB_TOKEN"]
# clean: secret-names-list
REQUIRED = ["AWS_REGION", "AWS_PROFILE"]
# clean: secret-names-list
names = ["HOME", "PATH", "LANG"]
