# Repeated characters under a right checksum: nobody was given these. The escape keeps other scanners from taking them for real.
# expect: checksummed-token
GITHUB = "ghp\x5fAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA0uCPlr"
# expect: checksummed-token
PACKAGES = "npm\x5fAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA0uCPlr"
# expect: checksummed-token
wallet = "\x35HwoXVkHoRM8sL2KmNRS217n1g8mPPBomrY7yehCuXC1115WWsh"
