import pickle
import numpy as np
import yaml
from torch import load

# expect: unsafe-deserialisation
state = pickle.load(open("state.pkl", "rb"))
# expect: unsafe-deserialisation
settings = yaml.load(text)
# expect: unsafe-deserialisation
settings = yaml.load(text, Loader=yaml.Loader)
# expect: unsafe-deserialisation
weights = load("weights.pt")
# expect: unsafe-deserialisation
table = np.load("table.npy", allow_pickle=True)
