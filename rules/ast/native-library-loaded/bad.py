import ctypes
from ctypes import cdll

# expect: native-library-loaded
libc = ctypes.CDLL(None)
# expect: native-library-loaded
fast = cdll.LoadLibrary("./fast.so")
