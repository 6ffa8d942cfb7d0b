"""See https://docs.weather.test/v1."""


def answer(city):
    # clean: changed-destination
    return f"{city}: see https://docs.weather.test/v2, +1"
