from setuptools import setup

# expect: install-script-network
setup(name="kit", cmdclass={"install": Install})
