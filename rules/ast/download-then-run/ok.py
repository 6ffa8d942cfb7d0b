import subprocess
import urllib.request

urllib.request.urlretrieve("https://files.example.com/table", "table.csv")
# clean: download-then-run
subprocess.run(["wc", "-l", "notes.txt"])
# clean: download-then-run
print(open("table.csv").read())
