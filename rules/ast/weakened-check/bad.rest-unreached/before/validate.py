def validate_skill(path):
    text = path.read_text()
    if not text.startswith("---"):
        return False, "no front matter"
    if len(text) > 10000:
        return False, "too long"
    return check_names(text)
