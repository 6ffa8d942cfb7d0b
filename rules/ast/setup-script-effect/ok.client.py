from urllib.request import urlopen

# clean: setup-script-effect
urlopen("https://api.example.com/setup")
