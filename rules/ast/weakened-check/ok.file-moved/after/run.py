from lib.files import clear

clear("a/b", "a")
