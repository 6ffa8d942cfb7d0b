#!/bin/sh
ruff check --exit-zero src
