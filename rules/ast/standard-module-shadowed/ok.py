# clean: standard-module-shadowed
import json
