#!/bin/sh
echo "saved"
