#!/bin/bash
# expect: role-without-limits
aws iam attach-role-policy --role-name ci --policy-arn arn:aws:iam::aws:policy/AdministratorAccess
# expect: role-without-limits
kubectl create clusterrolebinding open --clusterrole=cluster-admin --group=system:unauthenticated
# expect: role-without-limits
gcloud projects add-iam-policy-binding demo --member=allUsers --role=roles/owner
