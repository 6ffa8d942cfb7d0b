# clean: json-web-token
SAMPLE = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIn0.Zq4Xw9Kt7mZq4Xw9Kt7mZq4Xw9Kt7mZq4Xw9Kt7mZq4"
# Without an algorithm
# clean: json-web-token
BLOB = "eyJ0eXAiOiJKV1QifQ.eyJzdWIiOiJkZXBsb3kiLCJpc3MiOiJjaSJ9.Zq4Xw9Kt7mZq4Xw9Kt7mZq4Xw9Kt7mZq4Xw9Kt7mZq4"
# clean: json-web-token
BEGINNING = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9..."
