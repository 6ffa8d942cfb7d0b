/** How the runner tells what came of tests. The key is in an object of C, whose state Python does not show; a fork tells nothing. */
export const CHANNEL: string = String.raw`
def open_channel():
    key, mode = os.read(0, 4096).split()
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
    out = fcntl.fcntl(1, fcntl.F_DUPFD_CLOEXEC, 100)
    seal = hmac.new(key, digestmod="sha256")
    own, getpid, write, dumps, count = os.getpid(), os.getpid, os.write, json.dumps, 0
    def tell(**message):
        nonlocal count
        # A fork has all that its parent has.
        if getpid() != own: return
        body = f"{count} {dumps(message)}".encode()
        count += 1
        mark = seal.copy()
        mark.update(body)
        line = b"\n@evogate " + mark.hexdigest().encode() + b" " + body + b"\n"
        while line: line = line[write(out, line):]
    return tell, mode == b"control"

def last_line(error):
    try: lines = "".join(traceback.format_exception_only(type(error), error)).split("\n")
    except BaseException: lines = [type(error).__name__]
    return ([line for line in lines if line.strip()] or [""])[-1][:2000]
`;
