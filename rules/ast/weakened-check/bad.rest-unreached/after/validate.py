def validate_skill(path):
    # expect: weakened-check
    return True, "valid"
    text = path.read_text()
    if not text.startswith("---"):
        return False, "no front matter"
    if len(text) > 10000:
        return False, "too long"
    return check_names(text)
