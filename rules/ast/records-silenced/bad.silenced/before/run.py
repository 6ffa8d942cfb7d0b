import logging

logger = logging.getLogger("run")


def fetch(user, url):
    logger.info("%s asks for %s", user, url)
    return url
