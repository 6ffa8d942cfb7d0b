#!/bin/sh
echo "saved the key"
