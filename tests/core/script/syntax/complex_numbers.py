x = 1j, 2.5J, 1e400j, 1_0j, 007j, 1e-3j
match x:
    case 1j: pass
    case -2j: pass
    case 1 + 2j: pass
    case -1.5 - 2e3j | 0x10+1j: pass
    case {1 - 1j: y, -1: z}: pass
    case [1+1j, *_] if 1j: pass
