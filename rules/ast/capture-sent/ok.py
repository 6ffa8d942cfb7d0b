from PIL import ImageGrab

# clean: capture-sent
ImageGrab.grab().save("screen.png")
