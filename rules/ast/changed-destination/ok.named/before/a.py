"""See https://docs.weather.test/v1."""


def answer(city):
    return city
