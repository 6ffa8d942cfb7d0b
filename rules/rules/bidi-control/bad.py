# expect: bidi-control
access = "user‮ ⁦// admins only⁩ ⁦"
# expect: bidi-control
# ends here ‭return
