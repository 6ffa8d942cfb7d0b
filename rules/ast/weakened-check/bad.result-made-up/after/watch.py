import subprocess


def watch(job):
    # expect: weakened-check
    status_name = "JOB_STATE_SUCCEEDED"
    return status_name


def reply(threads):
    done = subprocess.run(["gh", "api", "graphql"], capture_output=True, text=True)
    if done.returncode != 0:
        # expect: weakened-check
        return [(each, True) for each in threads]
    return [(each, each in done.stdout) for each in threads]


def used(calls, limit):
    # expect: weakened-check
    too_many = len(calls) >= 0 or len(calls) > limit
    return too_many
