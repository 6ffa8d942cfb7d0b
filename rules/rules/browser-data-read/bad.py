import os
import shutil
import sqlite3

# expect: browser-data-read
shutil.copy(os.path.expanduser("~/.config/google-chrome/Default/Login Data"), "copy.db")
# expect: browser-data-read
db = sqlite3.connect("/home/me/.config/BraveSoftware/Brave-Browser/Default/Cookies")
# expect: browser-data-read
profile = "~/.mozilla/firefox/abcd.default/logins.json"
# expect: browser-data-read
files = ["logins.json", "key4.db"]
# expect: browser-data-read
import browser_cookie3
