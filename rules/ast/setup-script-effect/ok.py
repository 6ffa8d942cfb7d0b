import subprocess

from setuptools import Extension, setup

# clean: setup-script-effect
version = subprocess.run(["git", "describe"], capture_output=True, text=True).stdout
# clean: setup-script-effect
setup(name="a", version=version, url="https://docs.example.com", ext_modules=[Extension("a", ["a.c"])])
