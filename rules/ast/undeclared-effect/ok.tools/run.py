import subprocess

# clean: undeclared-effect
subprocess.run(["curl", "-o", "a", "https://count.example.com"])
