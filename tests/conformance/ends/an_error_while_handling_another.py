"""An error in except and one in finally."""
def careless():
    try:
        1 / 0
    except ZeroDivisionError:
        {}["missing"]
    finally:
        print("finally")


try:
    careless()
except KeyError as error:
    print(repr(error), "while", repr(error.__context__))
careless()
