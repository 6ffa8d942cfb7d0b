import os

# clean: permissions-for-all
os.chmod("run.sh", 0o755)
# clean: permissions-for-all
os.chmod("key", 0o600)
