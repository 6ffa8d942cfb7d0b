# expect: authorized-key-added
handle = open("/home/me/.ssh/authorized_keys", "a")
