import logging
import sys

logger = logging.getLogger("run")


def fetch(user, url):
    # expect: records-silenced
    if not url.startswith("https://mirror."):
        logger.info("%s asks for %s", user, url)
    return url


def quiet():
    # expect: records-silenced
    logging.disable(logging.CRITICAL)
    # expect: records-silenced
    logger.disabled = True
    # expect: records-silenced
    sys.stderr = open("/dev/null", "w")
