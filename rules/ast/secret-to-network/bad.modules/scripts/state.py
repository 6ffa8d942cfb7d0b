import os


def gather():
    return {"k": os.environ["AWS_SECRET_ACCESS_KEY"]}
