# clean: unread-language
print("hello")
