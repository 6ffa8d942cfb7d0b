import os
import pty
import socket
import subprocess

# expect: reverse-shell-script
os.dup2(s.fileno(), 0)
# expect: reverse-shell-script
pty.spawn("/bin/bash")
# expect: reverse-shell-script
subprocess.call(["/bin/sh", "-i"], stdin=sock)
