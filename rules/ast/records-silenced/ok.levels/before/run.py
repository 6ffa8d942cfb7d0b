import logging

logger = logging.getLogger("run")
logging.disable(logging.CRITICAL)


def fetch(user, url):
    if url.startswith("file:"):
        return None
    logger.info("%s asks for %s", user, url)
    return url
