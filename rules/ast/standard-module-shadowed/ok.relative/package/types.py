# clean: standard-module-shadowed
Name = str
