# clean: checksummed-token, credential-literal
GITHUB_TOKEN = "ghp_Zq4Xw9Kt7mZq4Xw9Kt7mZq4Xw9Kt7m3JsqkN"
# clean: checksummed-token
GITHUB = os.environ["GITHUB_TOKEN"]
# clean: checksummed-token
GITHUB_DOC = "ghp_..."
# clean: checksummed-token
LIBRARY = "npm_config_cache"
# clean: checksummed-token
wallet = "5HwoXVkHoRM8sL2KmNRS217n1g8mPPBomrY7yehCuXC1115WWsi"
