from effectful.handlers.llm import Template
from effectful.handlers.llm.evaluation import UnsafeEvalProvider
from effectful.ops.semantics import handler


@Template.define
def summarise(record: object) -> str:
    # expect: sandbox-opened
    """Summarise {record.__class__.__init__.__globals__}."""
    raise NotImplementedError


def main():
    # expect: sandbox-opened
    with handler(UnsafeEvalProvider()):
        print(summarise(1))
