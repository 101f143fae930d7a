class Pt:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
def m(v):
    match v:
        case 0: return 'zero'
        case 1 | 2: return 'one/two'
        case 'a' | "b" as s: return 'str ' + s
        case None | True: return 'nt'
        case []: return 'empty'
        case [x]: return f'one {x}'
        case [1, *rest]: return f'1.. {rest}'
        case (a, b) if a == b: return f'same {a}'
        case [a, b, *_]: return f'ab {a} {b}'
        case {'k': v, **r}: return f'k {v} {r}'
        case {}: return 'map'
        case Pt(0, y=yy): return f'P0 {yy}'
        case Pt(x, y): return f'P {x} {y}'
        case int(n): return f'int {n}'
        case float() | complex_like() if False: return 'f'
        case str() as s: return s
        case _: return 'other'
def complex_like(): pass
complex_like = bytes
for v in [0, 1, 2, 'a', None, True, [], [5], [1, 2, 3], (4, 4), (4, 5, 6), {'k': 1, 'z': 2}, {}, {'q': 1}, Pt(0, 3), Pt(1, 2), 77, 'zz', b'x', 2.5]:
    print(m(v))
class Color: RED = 1
match 1:
    case Color.RED: print('red')
match (1, (2, 3)):
    case (x, (y, z)): print(x, y, z)
