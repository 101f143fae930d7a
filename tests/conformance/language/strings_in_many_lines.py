"""Triple quotes, continuation lines, implicit joining, semicolons."""
text = """one
  two\
 still two
three"""
print(text); print(len(text))
total = 1 + \
    2
print(total, ("a"
              "b"), (1,
                     2,
                     ))
if True: print("one line if")
for i in range(2): print(i, end=" ")
print()
def f(): return 1; return 2
print(f())
