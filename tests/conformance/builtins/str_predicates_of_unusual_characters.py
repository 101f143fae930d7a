for text in ["", "abc", "ABC", "Title Case", "not Title", "12", "½", "²", "٣", "一", "a1", " ", "\u2003", "\x1c", "a b",
             "_name", "1name", "class", "é", "\u0300", "Ⅷ", "\x00", "\U0001f600", "ª", "ǅ"]:
    print(ascii(text), text.isalpha(), text.isalnum(), text.isdecimal(), text.isdigit(), text.isnumeric(), text.isspace(),
          text.islower(), text.isupper(), text.istitle(), text.isidentifier(), text.isprintable(), text.isascii())
