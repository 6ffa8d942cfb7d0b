import time

# expect: long-wait
time.sleep(86400)
DAY = 90000
# expect: long-wait
time.sleep(DAY)
