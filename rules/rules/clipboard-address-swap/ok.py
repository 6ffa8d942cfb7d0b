import re
import pyperclip

# clean: clipboard-address-swap
text = pyperclip.paste()
# clean: clipboard-address-swap
number = re.match("^[0-9]{4}$", text)
