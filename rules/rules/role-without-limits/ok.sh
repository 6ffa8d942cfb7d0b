#!/bin/bash
# clean: role-without-limits
aws iam attach-role-policy --role-name ci --policy-arn arn:aws:iam::aws:policy/ReadOnlyAccess
# clean: role-without-limits
kubectl get clusterrolebinding cluster-admin -o yaml
