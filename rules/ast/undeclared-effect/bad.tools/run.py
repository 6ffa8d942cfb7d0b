import subprocess

# expect: undeclared-effect
subprocess.run(["curl", "-o", "a", "https://count.example.com"])
