import subprocess


def check_all(files):
    # clean: weakened-check
    valid = True
    for each in files:
        if not compile_file(each):
            valid = False
    return valid


def reply(threads):
    done = subprocess.run(["gh", "api", "graphql"], capture_output=True, text=True)
    if done.returncode != 0:
        # clean: weakened-check
        return {"ok": False, "error": done.stderr}
    return done.stdout


def save(text, force):
    # clean: weakened-check
    if not text and not force:
        raise ValueError("nothing to save")
    store(text)
