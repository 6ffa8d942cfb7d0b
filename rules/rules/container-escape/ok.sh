#!/bin/bash
# clean: container-escape
docker run --rm -v "$PWD:/work" tool:latest
# clean: container-escape
docker run --cap-drop=ALL --read-only tool:latest
# clean: container-escape
docker ps
# clean: container-escape
docker compose up -d
