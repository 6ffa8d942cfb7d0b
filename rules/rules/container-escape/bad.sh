#!/bin/bash
# expect: container-escape
docker run --privileged -it tool:latest
# expect: container-escape
docker run -v /:/host tool:latest
# expect: container-escape
docker run -v /var/run/docker.sock:/var/run/docker.sock tool:latest
# expect: container-escape
docker run -d \
  --name agent \
  --pid=host tool:latest
# expect: container-escape
nsenter -t 1 -m -u -i sh
