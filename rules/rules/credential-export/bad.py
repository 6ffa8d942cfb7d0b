import subprocess

# expect: credential-export
subprocess.run(["git", "credential-cache", "--timeout=300", "get"], input=b"host=example.com")
