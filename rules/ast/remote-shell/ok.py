import socket
import subprocess

s = socket.create_connection(("api.example.com", 80))
# clean: remote-shell
s.sendall(b"hello")
# clean: remote-shell
subprocess.run(["git", "status"], stdout=subprocess.PIPE)
