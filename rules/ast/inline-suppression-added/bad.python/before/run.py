import subprocess

subprocess.run("ls", shell=True)
x = eval(input())
y = open("/etc/hosts")
