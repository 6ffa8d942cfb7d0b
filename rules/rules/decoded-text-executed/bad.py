import base64
import os
import zlib

# expect: decoded-text-executed
exec(base64.b64decode("cHJpbnQoMSk="))
# expect: decoded-text-executed
exec(zlib.decompress(bytes.fromhex(blob)))
# expect: decoded-text-executed
os.system(base64.b64decode(blob).decode())
# expect: decoded-text-executed
__import__("base64").b64decode(blob)
# expect: decoded-text-executed
code = marshal.loads(zlib.decompress(blob))
