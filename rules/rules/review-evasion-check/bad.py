import sys

# expect: review-evasion-check
if sys.gettrace() is not None: exit(0)
# expect: review-evasion-check
if any(name in host for name in ("vmware", "virtualbox", "qemu")): return_early = any(names)
