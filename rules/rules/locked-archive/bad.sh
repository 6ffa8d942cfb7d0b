#!/bin/sh
# expect: locked-archive
7z x tools.7z -pinfected -otools
