import os
import subprocess

def convert(name):
    # clean: shell-built-string
    subprocess.run(["convert", name, "out.png"])
    # clean: shell-built-string
    subprocess.run("ls -l | wc -l", shell=True)
    # clean: shell-built-string
    os.system("git status")
