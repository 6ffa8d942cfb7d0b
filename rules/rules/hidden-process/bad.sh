#!/bin/bash
# expect: hidden-process
nohup ./agent > /dev/null 2>&1 &
# expect: hidden-process
powershell -WindowStyle Hidden -File agent.ps1
