import subprocess


def check_all(files):
    results = [compile_file(each) for each in files]
    valid = all(results)
    return valid


def reply(threads):
    done = subprocess.run(["gh", "api", "graphql"], capture_output=True, text=True)
    if done.returncode != 0:
        return None
    return done.stdout


def save(text, force):
    if not text:
        raise ValueError("nothing to save")
    store(text)
