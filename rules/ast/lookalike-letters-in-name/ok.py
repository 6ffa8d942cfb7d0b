def größe(x):
    return x


# clean: lookalike-letters-in-name
größe(1)
# clean: lookalike-letters-in-name
print("𝚙𝚛𝚒𝚗𝚝")
