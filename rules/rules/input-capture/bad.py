# expect: input-capture
from pynput import keyboard
# expect: input-capture
listener = keyboard.Listener(on_press=note)
# expect: input-capture
state = user32.GetAsyncKeyState(13)
# expect: input-capture
requests.post(url, files={"shot": screenshot})
# expect: input-capture
while True:
    text = pyperclip.paste()
