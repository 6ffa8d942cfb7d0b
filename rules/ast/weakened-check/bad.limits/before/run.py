MAX_BYTES = 10 * 1024 * 1024
MAX_RETRIES = 3
MIN_APPROVALS = 2
ALLOWED_HOSTS = ["api.example.com"]
BLOCKED_COMMANDS = ["rm", "dd", "mkfs"]


def call(client, max_calls=5):
    return client.call(max_calls)


SURVIVOR_THRESHOLD = 20
