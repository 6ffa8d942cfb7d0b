#!/bin/bash
# clean: desktop-app-patched
ls -l /opt/Chat/resources/app.asar
# clean: desktop-app-patched
code --install-extension ms-python.python
