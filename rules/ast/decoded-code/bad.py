import base64
import zlib

# expect: decoded-code
exec(base64.b64decode("cHJpbnQoMSk="))
data = zlib.decompress(blob)
# expect: decoded-code
exec(compile(data, "<x>", "exec"))


def unpack(text):
    return base64.b64decode(text).decode()


class Loader:
    def __init__(self, text):
        self.body = unpack(text)

    def start(self):
        # expect: decoded-code
        exec(self.body)


Loader(blob).start()
