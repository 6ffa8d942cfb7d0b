import subprocess

def build():
    # clean: import-time-effect
    subprocess.run(["make", "tables"])
