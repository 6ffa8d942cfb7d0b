#!/bin/bash
# expect: cloud-metadata-endpoint
curl "http://[::ffff:a9fe:a9fe]/latest/meta-data/"
# expect: cloud-metadata-endpoint
curl http://2852039166/latest/meta-data/
