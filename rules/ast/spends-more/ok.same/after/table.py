# clean: spends-more
MODELS = {"small": "scribe-mini", "large": "scribe-pro", "other": "quill-pro"}
