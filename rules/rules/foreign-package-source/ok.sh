#!/bin/bash
# clean: foreign-package-source
pip install kit==1.2.3
# clean: foreign-package-source
pip install --index-url https://packages.example.com/simple kit
# clean: foreign-package-source
npm install --registry=http://localhost:4873 kit
# clean: foreign-package-source
npm ci
