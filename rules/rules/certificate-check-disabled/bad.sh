# expect: certificate-check-disabled
curl -k https://intranet.example/status
# expect: certificate-check-disabled
export NODE_TLS_REJECT_UNAUTHORIZED=0
# expect: certificate-check-disabled
git config --global http.sslVerify false
