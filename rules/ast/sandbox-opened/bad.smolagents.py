import smolagents
from smolagents import CodeAgent, InferenceClientModel, load_tool
from smolagents import local_python_executor

# expect: sandbox-opened
agent = CodeAgent(tools=[], model=InferenceClientModel(), additional_authorized_imports=["*"], executor_type="docker")
# expect: sandbox-opened
executor = smolagents.LocalPythonExecutor(["math", "subprocess"])
# expect: sandbox-opened
other = smolagents.LocalPythonExecutor([], additional_functions={"read": open})
# expect: sandbox-opened
tool = load_tool("someone/tool", trust_remote_code=True)
# expect: sandbox-opened
local_python_executor.DANGEROUS_MODULES = []
# expect: sandbox-opened
local_python_executor.DANGEROUS_FUNCTIONS.clear()
