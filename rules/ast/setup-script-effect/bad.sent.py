import socket
from urllib.request import urlopen

from setuptools import setup


def check_version():
    # expect: setup-script-effect
    urlopen("https://packages.example.com/v?h=" + socket.gethostname())


setup(name="a", version="1")
