import { DISGUISE } from "./disguise.ts";
import { PERFORM } from "./perform.ts";

const IMPORTS = `
import datetime, gc, importlib, inspect, json, os, runpy, select, signal, socket, sys, threading, time
`;

/**
 * An endpoint on loopback answers whoever is led to it, so that what would be sent is sent. The library's server would take
 * longer to load than all that is done with it.
 */
const ENDPOINT = `
ANSWER = b"HTTP/1.1 200 OK\\r\\nContent-Length: 2\\r\\nConnection: close\\r\\n\\r\\nok"

def answer_all(server):
    guests, poll = {}, select.poll()
    poll.register(server, select.POLLIN)
    while True:
        for descriptor, _ in poll.poll():
            if descriptor == server.fileno():
                guest, _ = server.accept()
                guests[guest.fileno()] = guest
                poll.register(guest, select.POLLIN)
                continue
            try:
                is_open = guests[descriptor].recv(65536) and guests[descriptor].sendall(ANSWER) is None
            except OSError:
                is_open = False
            if not is_open:
                poll.unregister(descriptor)
                guests.pop(descriptor).close()

def serve():
    server = socket.create_server(("127.0.0.1", 0))
    if os.fork() == 0:
        answer_all(server)
    return server.getsockname()[1]
`;

/**
 * Each act is a fork of this process, which has loaded by then what the artifact imports of the standard library: an
 * interpreter takes some ten times as long to start. What is frozen is not touched, and so not copied, when a fork ends.
 */
const MAIN = `
def load(modules):
    known = getattr(sys, "stdlib_module_names", ())
    for name in modules:
        if name.split(".")[0] in known:
            try:
                importlib.import_module(name)
            except BaseException:
                pass

def announce(act, place):
    words = json.dumps(["python3", act["file"], *act["words"]])
    try:
        open(place + words.encode().hex())
    except OSError:
        pass

def play(act, place, ending):
    child = os.fork()
    if child == 0:
        announce(act, place)
        perform(act)
    while os.waitpid(child, os.WNOHANG)[0] == 0:
        if real["monotonic"]() > ending:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return
        real["sleep"](0.005)

def left_behind():
    mounts = [line.split() for line in open("/proc/self/mounts")]
    places = [os.fsencode(at).decode("unicode_escape") for _, at, *_ in mounts if os.access(at, os.W_OK)]
    found = [name for name in os.listdir("/proc") if name.isdigit()]
    for place in places:
        for folder, _, names in os.walk(place):
            for path in [folder, *(os.path.join(folder, name) for name in names)]:
                try:
                    found.append((path, os.lstat(path).st_ctime_ns))
                except OSError:
                    found.append(path)
    return found

def main(performance):
    seems["later"], seems["port"] = performance["later"], serve()
    move_clocks()
    answer_for_others()
    load(performance["modules"])
    gc.freeze()
    ending = real["monotonic"]() + performance["seconds"]
    seen = []
    for _ in range(performance["times"]):
        state = left_behind()
        if state in seen:
            break
        seen.append(state)
        for act in performance["acts"]:
            now = real["monotonic"]()
            if now < ending:
                play(act, performance["announced"], min(ending, now + performance["each"]))
    os._exit(0)

main(json.loads(os.fsencode(sys.argv[1])))
`;

/**
 * Runs inside, with `-I -B -u -c`: starts each entry point as somebody, over and over, and once more only where a run has left
 * something behind. Its argument is JSON, a `Performance`. What counts is seen from outside.
 */
export const PYTHON_DRIVER: string = [IMPORTS, DISGUISE, ENDPOINT, PERFORM, MAIN].join("\n");
