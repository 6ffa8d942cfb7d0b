import os

# clean: start-up-file-written
with open(os.path.expanduser("~/.zshrc")) as rc:
    print(rc.read())
# clean: start-up-file-written
with open("out/zshrc.txt", "w") as out:
    out.write("alias a=b")
