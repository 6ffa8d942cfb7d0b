#!/bin/bash
# clean: credential-export
gpg --armor --export maintainer@example.com > public.asc
# clean: credential-export
kubectl get secret app-tls -n web
# clean: credential-export
git config credential.helper cache
