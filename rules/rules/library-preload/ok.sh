#!/bin/bash
# clean: library-preload
LD_PRELOAD=/usr/lib/libjemalloc.so.2 ./server
# clean: library-preload
export NODE_OPTIONS="--max-old-space-size=4096"
# clean: library-preload
export LD_LIBRARY_PATH=/opt/lib
# clean: library-preload
export PYTHONPATH=src
# clean: library-preload
torch.save(model, "model.pth")
