# clean: interpreter-start
import site
