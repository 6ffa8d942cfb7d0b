# clean: input-capture
answer = input("Name: ")
# clean: input-capture
pyperclip.copy(summary)
# clean: input-capture
page.keyboard.press("Enter")
# clean: input-capture
page.screenshot(path="shot.png")
