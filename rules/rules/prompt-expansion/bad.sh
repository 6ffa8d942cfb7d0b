#!/bin/bash
# expect: prompt-expansion
echo ${part@P}
