def render(text, quality=None, mode="auto"):
    return (text, quality, mode)


def load(path, parser):
    return parser.read(path)
