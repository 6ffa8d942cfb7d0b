import base64

# clean: decoded-code
picture = base64.b64decode(text)
# clean: decoded-code
open("picture.png", "wb").write(picture)
