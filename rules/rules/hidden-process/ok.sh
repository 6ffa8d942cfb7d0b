#!/bin/bash
# clean: hidden-process
nohup ./server > server.log 2>&1 &
# clean: hidden-process
./build.sh > /dev/null
# clean: hidden-process
powershell -File build.ps1
# clean: hidden-process
sleep 5 &
