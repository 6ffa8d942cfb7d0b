# clean: model-api-key
ANTHROPIC = os.environ["ANTHROPIC_API_KEY"]
# clean: model-api-key
OPENAI = "sk-..."
# clean: model-api-key
PLACEHOLDER = "sk-ant-your-key-here"
# clean: model-api-key
STYLE = "sk-circle-fade-dot-spinner-animation-element"
