def render(text, quality=None, mode="auto"):
    if quality is None:
        # clean: input-overridden
        quality = 3
    if not text:
        # clean: input-overridden
        text = "empty"
    if mode == "auto":
        # clean: input-overridden
        mode = "fast"
    # clean: input-overridden
    text = text.strip()
    return (text, quality, mode)


def load(path, parser):
    try:
        return parser.read(path)
    except OSError:
        # clean: input-overridden
        path = "fallback.txt"
        return parser.read(path)
