from smolagents import CodeAgent, InferenceClientModel, LocalPythonExecutor

# clean: sandbox-opened
agent = CodeAgent(tools=[], model=InferenceClientModel(), additional_authorized_imports=["pandas"], executor_type="e2b")
# clean: sandbox-opened
executor = LocalPythonExecutor(["math"], additional_functions={"add": sum})
