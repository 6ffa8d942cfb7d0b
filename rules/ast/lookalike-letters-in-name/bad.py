import os

# expect: lookalike-letters-in-name
𝚙𝚛𝚒𝚗𝚝(1)
# expect: lookalike-letters-in-name
os.𝓰𝓮𝓽𝓬𝔀𝓭()
