import subprocess

# expect: inline-suppression-added
subprocess.run("ls", shell=True)  # nosec B602
# expect: inline-suppression-added
x = eval(input())  # noqa: E501, S307
# expect: inline-suppression-added
y = open("/etc/hosts")  # noqa
