import random

# clean: weakened-check
print(f"you rolled {random.randint(1, 6)}")
