from datetime import datetime

# expect: delayed-trigger
if datetime.now() > datetime(2026, 6, 1):
    exec(payload)
