# expect: secret-path-list
PATHS = ["~/.ssh/id_rsa", "~/.aws/credentials", "~/.gnupg/secring.gpg"]
