import os

# clean: chat-webhook-sink
DROP = os.environ["DISCORD_WEBHOOK_URL"]
# clean: chat-webhook-sink
BOT = f"https://api.telegram.org/bot{token}/sendMessage"
# clean: chat-webhook-sink
EXAMPLE = "https://hooks.slack.com/services/..."
# clean: chat-webhook-sink
DOCS = "https://discord.com/developers/docs/resources/webhook"
