import base64
import zlib

# expect: decoded-code
exec(base64.b64decode("cHJpbnQoMSk="))
data = zlib.decompress(blob)
# expect: decoded-code
exec(compile(data, "<x>", "exec"))
