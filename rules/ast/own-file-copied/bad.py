import shutil

# expect: own-file-copied
shutil.copy(__file__, "../other/helper.py")
me = __file__
# expect: own-file-copied
shutil.copy2(me, "/usr/local/bin/helper")
