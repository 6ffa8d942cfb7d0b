from effectful.handlers.llm.completions import LiteLLMProvider
from effectful.ops.semantics import handler
from RestrictedPython import RestrictingNodeTransformer
from smolagents import CodeAgent, InferenceClientModel


def main():
    # clean: sandbox-weakened
    with handler(LiteLLMProvider()):
        # clean: sandbox-weakened
        return CodeAgent(tools=[], model=InferenceClientModel(), executor_type="docker")


class Policy(RestrictingNodeTransformer):
    # clean: sandbox-weakened
    def visit_Assert(self, node):
        self.warn(node, "asserts are not run")
