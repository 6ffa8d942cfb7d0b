# expect: test-outcome-changed
def pytest_sessionfinish(session, exitstatus):
    session.exitstatus = 0

# expect: test-outcome-changed
def pytest_collection_modifyitems(items):
    items[:] = [item for item in items if "slow" not in item.name]
