# One run of ten characters, over and over; the escapes keep other scanners from taking these for real.
# expect: model-api-key
ANTHROPIC = "sk-ant\x2dapi03-Zq4Xw9Kt7mZq4Xw9Kt7mZq4Xw9Kt7mZq4Xw9Kt7mZq4Xw9Kt7mZq4Xw9Kt7mZq4Xw9Kt7mZq4Xw9Kt7mZq4Xw9Kt7mZq4AA"
# expect: model-api-key
OPENAI = "sk\x2dZq4Xw9Kt7mZq4Xw9Kt7mT3BlbkFJZq4Xw9Kt7mZq4Xw9Kt7m"
# expect: model-api-key
PROJECT = "sk\x2dproj-Zq4Xw9Kt7mZq4Xw9Kt7mT3BlbkFJZq4Xw9Kt7mZq4Xw9Kt7m"
# expect: model-api-key
ROUTER = "sk\x2dor-v1-d41c7a09bed41c7a09bed41c7a09bed41c7a09bed41c7a09bed41c7a09bed41c"
