import subprocess

# clean: import-time-effect
subprocess.run(["make", "tables"])
