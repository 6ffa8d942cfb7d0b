MODELS = {"small": "scribe-mini", "large": "scribe-pro"}
