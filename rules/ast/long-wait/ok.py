import time

# clean: long-wait
time.sleep(1.5)
# clean: long-wait
time.sleep(60)
