# expect: library-preload
handle = open(site / "agent.pth", "w")
