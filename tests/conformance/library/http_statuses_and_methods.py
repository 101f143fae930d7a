"""http.HTTPStatus and http.HTTPMethod: numbers and texts with names."""
import http
import json
from http import HTTPMethod, HTTPStatus

for status in HTTPStatus:
    print(repr(status), status, status.name, status.value, status.phrase, status == int(status))
for method in HTTPMethod:
    print(repr(method), method, method.name, method.value)
print(len(HTTPStatus), HTTPStatus(404), HTTPStatus["OK"], f"{HTTPStatus.OK}", "%d" % HTTPStatus.OK, HTTPStatus.OK + 1,
      HTTPStatus.OK < 300, 200 in [HTTPStatus.OK], isinstance(HTTPStatus.OK, int), {HTTPStatus.OK: 1}[200])
for wrong in (99, "x", None):
    try:
        HTTPStatus(wrong)
    except ValueError as error:
        print(error)
try:
    HTTPMethod("x")
except ValueError as error:
    print(error)
print(HTTPMethod("GET"), HTTPMethod.GET == "GET", HTTPMethod.GET.lower(), f"{HTTPMethod.GET}", HTTPStatus, HTTPMethod)
print(http.__all__, HTTPStatus.__module__, json.dumps([HTTPStatus.OK, HTTPMethod.GET]))
match 404:
    case HTTPStatus.NOT_FOUND:
        print("not found")
