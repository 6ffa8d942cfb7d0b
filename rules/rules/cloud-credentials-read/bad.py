import os

# expect: cloud-credentials-read
text = open(os.path.expanduser("~/.aws/credentials")).read()
