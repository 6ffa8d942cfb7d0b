import os

from cryptography.fernet import Fernet

box = Fernet(Fernet.generate_key())
# clean: files-encrypted
token = box.encrypt(b"text")
# clean: files-encrypted
os.remove("old.txt")
