from effectful.handlers.llm.completions import LiteLLMProvider
from effectful.handlers.llm.doctest import DoctestHandler
from effectful.ops.semantics import handler
from RestrictedPython import RestrictingNodeTransformer
from smolagents import CodeAgent, InferenceClientModel

# expect: sandbox-weakened
handler(LiteLLMProvider()).__enter__()
# expect: sandbox-weakened
checked = DoctestHandler()
# expect: sandbox-weakened
agent = CodeAgent(tools=[], model=InferenceClientModel())


class Policy(RestrictingNodeTransformer):
    # expect: sandbox-weakened
    def check_name(self, node, name, allow_magic_methods=False):
        return None
