import json
import numpy as np
import torch
import yaml

# clean: unsafe-deserialisation
settings = yaml.load(text, Loader=yaml.SafeLoader)
# clean: unsafe-deserialisation
settings = yaml.safe_load(text)
# clean: unsafe-deserialisation
weights = torch.load("weights.pt", weights_only=True)
# clean: unsafe-deserialisation
table = np.load("table.npy")
