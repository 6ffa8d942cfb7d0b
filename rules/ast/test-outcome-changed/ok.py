# clean: test-outcome-changed
def pytest_sessionfinish(session, exitstatus):
    print(exitstatus)

# clean: test-outcome-changed
def finish(session):
    session.exitstatus = 0
