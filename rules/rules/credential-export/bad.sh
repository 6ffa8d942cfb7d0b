#!/bin/bash
# expect: credential-export
bw export --format json --output vault.json
# expect: credential-export
kubectl get secrets --all-namespaces -o yaml > all.yaml
# expect: credential-export
docker-credential-desktop list
