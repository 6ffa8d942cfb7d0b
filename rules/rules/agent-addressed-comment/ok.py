# clean: agent-addressed-comment
# Agent: the class that talks to the model
class Agent:
    pass
