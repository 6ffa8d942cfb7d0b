#!/bin/bash
# clean: process-injection
grep VmRSS /proc/$pid/status
# clean: process-injection
ps -o rss= -p $pid
