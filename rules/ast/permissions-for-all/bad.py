import os

# expect: permissions-for-all
os.chmod("run.sh", 0o777)
# expect: permissions-for-all
os.chmod("data", 438)
