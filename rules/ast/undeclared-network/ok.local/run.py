import requests

# clean: undeclared-network
requests.get("http://localhost:8080/health")
