from effectful.handlers.llm import Template
from effectful.handlers.llm.evaluation import RestrictedEvalProvider
from effectful.ops.semantics import handler


@Template.define
def summarise(record: object) -> str:
    # clean: sandbox-opened
    """Summarise {record.title} in one line."""
    raise NotImplementedError


def main():
    # clean: sandbox-opened
    with handler(RestrictedEvalProvider()):
        print(summarise(1))
