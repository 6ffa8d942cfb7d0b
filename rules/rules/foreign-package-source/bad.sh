#!/bin/bash
# expect: foreign-package-source
pip install --index-url http://packages.tool.example/simple kit
# expect: foreign-package-source
pip install kit --trusted-host packages.tool.example
# expect: foreign-package-source
npm install --registry=http://packages.tool.example kit
# expect: foreign-package-source
npx http://packages.tool.example/kit.tgz
