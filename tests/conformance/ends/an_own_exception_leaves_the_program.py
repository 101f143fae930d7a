"""The class name and text of one's own exception."""
class OvenError(Exception):
    def __str__(self):
        return "the oven is cold"


raise OvenError()
