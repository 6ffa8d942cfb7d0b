import subprocess

subprocess.run(["git", "status"])
# A gained capability, which holds by itself.
# clean: grave-command-added
subprocess.run(["sudo", "ls"])
