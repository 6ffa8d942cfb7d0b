import requests

# expect: chat-webhook-sink
DROP = "https://discord.com/api/webhooks/000000000000000000/FAKEFAKEFAKEFAKE"
# expect: chat-webhook-sink
BOT = "https://api.telegram.org/bot000000000:FAKEFAKEFAKEFAKE/sendMessage"
# expect: chat-webhook-sink
ROOM = "https://hooks.slack.com/services%2FT00000000%2FB00000000%2FFAKEFAKEFAKEFAKEFAKEFAKE"
