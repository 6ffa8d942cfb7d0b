import ctypes

# clean: native-library-loaded
count = ctypes.c_int(3)
# clean: native-library-loaded
size = ctypes.sizeof(count)
