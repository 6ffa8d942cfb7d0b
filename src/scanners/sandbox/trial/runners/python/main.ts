/** What is done in which order: all of ours is loaded, and knows what it has to, before anything of the artifact is. */
export const MAIN: string = String.raw`
def main():
    tell, is_control = open_channel()
    leave, flush, job = os._exit, sys.stdout.flush, json.loads(sys.argv[1])
    tally = Tally(tell)
    fired = tally.fired
    rewrite = None
    if job["runner"] == "pytest":
        import pytest, _pytest.assertion.rewrite as assertion
        rewrite = lambda tree, source, path: assertion.rewrite_asserts(tree, source, path)
    watch = Watch(tell)
    def probe(line):
        fired.add(line)
        watch.look()
        if is_control: raise AssertionError("this run has to fail")
    sys.argv, sys.path[:0] = [job["file"]], job["paths"]
    watch_deeds(tell, job["top"])
    finder = open_finder(job, probe, rewrite)
    try:
        if job["runner"] == "unittest":
            sys.meta_path.insert(0, finder)
            failed = run_unittest(job, tally, tell)
        elif job["runner"] == "pytest": failed = run_pytest(job, tally, tell, finder)
        else: failed = run_script(job, tally, tell, probe)
    except BaseException as error:
        tally.add("failed", last_line(error), error)
        failed = tally.end(job["file"])
    try: flush()
    except BaseException: pass
    tell(kind="end", code=1 if failed else 0, isEarly=False)
    leave(1 if failed else 0)

main()
`;
