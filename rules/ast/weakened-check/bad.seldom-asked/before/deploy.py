def deploy(service, env):
    confirm = input(f"Deploy {service} to {env}? Proceed [y/N] ")
    if confirm != "y":
        return
    release(service, env)
