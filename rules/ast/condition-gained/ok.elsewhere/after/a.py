import datetime


def stamp(text):
    # clean: condition-gained
    if not text:
        return ""
    return f"{datetime.date.today().month} {text}"
