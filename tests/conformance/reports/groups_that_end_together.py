"""Groups in groups: the frame is closed once, by the innermost that comes last."""
try:
    raise ExceptionGroup("outer", [OSError(1), ExceptionGroup("inner", [ValueError(3)])])
except ExceptionGroup:
    raise RuntimeError("new")
