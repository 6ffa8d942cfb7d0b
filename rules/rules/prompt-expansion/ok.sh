#!/bin/bash
# clean: prompt-expansion
echo ${name@Q}
# clean: prompt-expansion
echo ${path:-none}
