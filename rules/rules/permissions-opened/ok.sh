#!/bin/bash
# clean: permissions-opened
chmod 755 run.sh
# clean: permissions-opened
chmod -R u+rwX build
# clean: permissions-opened
chmod 777 ./shared
# clean: permissions-opened
chmod 600 ~/.netrc
