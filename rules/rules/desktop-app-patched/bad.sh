#!/bin/bash
# expect: desktop-app-patched
npx asar pack ./app "/opt/Chat/resources/app.asar"
