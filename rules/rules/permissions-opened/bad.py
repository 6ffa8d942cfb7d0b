# expect: permissions-opened
os.chmod("/etc/hosts", 0o777)
