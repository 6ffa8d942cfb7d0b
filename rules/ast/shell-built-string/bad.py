import os
import subprocess

def convert(name):
    # expect: shell-built-string
    os.system("convert " + name)
    # expect: shell-built-string
    subprocess.run(f"convert {name} out.png", shell=True)
