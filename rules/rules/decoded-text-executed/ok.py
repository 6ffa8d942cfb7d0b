import base64
import json

# clean: decoded-text-executed
data = base64.b64decode(blob)
# clean: decoded-text-executed
items = json.loads(base64.b64decode(blob))
# clean: decoded-text-executed
subprocess.run(["git", "status"])
# clean: decoded-text-executed
text = zlib.decompress(blob).decode()
# clean: decoded-text-executed
rows = cursor.execute("select 1")
text = base64.b64decode(blob)
# known-miss: decoded-text-executed
exec(text)
