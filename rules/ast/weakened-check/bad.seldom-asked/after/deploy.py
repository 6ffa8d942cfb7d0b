def deploy(service, env):
    # expect: weakened-check
    confirm = "y" if env == "production" else input(f"Deploy {service} to {env}? Proceed [y/N] ")
    if confirm != "y":
        return
    release(service, env)
