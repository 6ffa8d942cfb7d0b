ls out
