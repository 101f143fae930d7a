"""Exceptions of one's own: hierarchy, attributes, str."""
class ShopError(Exception):
    """Anything that goes wrong in the shop."""


class SoldOut(ShopError):
    def __init__(self, item, left=0):
        super().__init__(f"{item} is sold out")
        self.item = item
        self.left = left


try:
    raise SoldOut("rye")
except ShopError as error:
    print(type(error).__name__, error, error.item, error.left, repr(error), error.args)
try:
    raise ShopError
except Exception as error:
    print(repr(error), str(error) == "")
try:
    raise SoldOut("bun", left=1) from ShopError("inner")
except SoldOut as error:
    print(error.__cause__)
