import os
import smtplib


def send(mail, allowed):
    if mail.to not in allowed:
        raise PermissionError(mail.to)
    server = smtplib.SMTP("localhost")
    server.send_message(mail)
    os.remove(mail.path)


def show(mail):
    print(mail)
