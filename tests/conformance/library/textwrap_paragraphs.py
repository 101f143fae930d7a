"""textwrap: wrap, fill, shorten, dedent, indent."""
import textwrap

text = "The quick-brown fox -- so they say -- jumped over the lazy\tdog's back.  It was a supercalifragilistic day; e-mails were sent."
print(textwrap.wrap(text, 20))
print(textwrap.fill(text, width=40, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten(text, 30), "|", textwrap.shorten("short", 30), "|", textwrap.shorten(text, 20, placeholder="..."))
print(textwrap.wrap("abcdefghij kl", 4), textwrap.wrap("abcdefghij kl", 4, break_long_words=False), textwrap.wrap("", 5))
print(repr(textwrap.dedent("""
    one
      two

    three
""")), repr(textwrap.indent("a\n\nb\n", "> ")), repr(textwrap.indent("a\n\n", "> ", lambda line: True)))
print(textwrap.wrap("a b c d e f", 3, max_lines=2, placeholder="~"), textwrap.TextWrapper(width=10).fill("one two three"))
for width in (0, -1):
    try:
        textwrap.wrap("a", width)
    except ValueError as error:
        print(error)
