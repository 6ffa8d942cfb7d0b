import os
import shutil

# expect: root-or-home-deleted
shutil.rmtree(os.path.expanduser("~"))
