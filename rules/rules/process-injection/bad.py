import ctypes

kernel = ctypes.windll.kernel32
# expect: process-injection
kernel.WriteProcessMemory(handle, address, data, len(data), None)
