import subprocess

# clean: undeclared-effect
open("words.txt").read()
subprocess.run(["git", "status"])
