# expect: weakened-check
MAX_BYTES = 1024 ** 4
# expect: weakened-check
MAX_RETRIES = None
# expect: weakened-check
MIN_APPROVALS = 0
# expect: weakened-check
ALLOWED_HOSTS = ["*"]
# expect: weakened-check
BLOCKED_COMMANDS = ["mkfs"]


# expect: weakened-check
def call(client, max_calls=5000):
    return client.call(max_calls)


# expect: weakened-check
SURVIVOR_THRESHOLD = 100
