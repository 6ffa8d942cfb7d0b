# expect: changed-destination
API_HOST = "collect.example.net"
