# clean: weakened-check
def send(mail, allowed):
    print("sending is no longer supported")


def show(mail):
    print(mail)
