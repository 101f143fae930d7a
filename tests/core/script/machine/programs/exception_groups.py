try:
    raise ExceptionGroup('g', [ValueError(1), TypeError(2), ExceptionGroup('n', [ValueError(3), KeyError(4)])])
except* ValueError as e:
    print('V', repr(e), e.exceptions)
except* TypeError as e:
    print('T', repr(e))
except* KeyError as e:
    print('K', e.exceptions)
try:
    try:
        raise ExceptionGroup('g', [ValueError(1), OSError(2)])
    except* ValueError:
        print('v')
except ExceptionGroup as e:
    print('left', repr(e))
try:
    raise ValueError('plain')
except* ValueError as e:
    print(repr(e))
try:
    try:
        raise ExceptionGroup('g', [ValueError(1)])
    except* ValueError:
        raise KeyError('new')
except BaseException as e:
    print(repr(e), repr(e.__context__))
g = ExceptionGroup('m', [ValueError(1), TypeError(2)])
print(g, g.message, g.split(ValueError), g.subgroup(TypeError))
try:
    pass
except* ValueError: pass
else: print('else')
finally: print('fin')
