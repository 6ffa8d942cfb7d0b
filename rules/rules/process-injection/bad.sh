#!/bin/bash
pid=$(pgrep -f worker)
# expect: process-injection
gcore -o dump $pid
