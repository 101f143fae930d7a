for text in ["straße", "ﬁn", "ŉ", "ǆ", "İ", "ΌΣΟΣ", "ὈΔΥΣΣΕΎΣ", "ß", "ǰ", "Ⅷ", "ⓐ", "maße und GEWICHTE"]:
    print(ascii(text), ascii(text.upper()), ascii(text.lower()), ascii(text.title()), ascii(text.capitalize()),
          ascii(text.swapcase()), ascii(text.casefold()))
