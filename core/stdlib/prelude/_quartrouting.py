# SPDX-License-Identifier: GPL-3.0-or-later
"""Which function answers which path, written in the scenario language."""

import re

from _url import quote, write_query
from werkzeug.exceptions import MethodNotAllowed, NotFound, RequestRedirect


class BuildError(LookupError):
    def __init__(self, endpoint, values, method):
        super().__init__(endpoint, values, method)
        self.endpoint = endpoint
        self.values = values

    def __str__(self):
        return (f"Could not build url for endpoint {self.endpoint!r}"
                + (f" with values {sorted(self.values)!r}." if self.values else "."))


BuildError.__module__ = "werkzeug.routing.exceptions"

# The pattern of each converter, what makes its value, and how soon it is tried.
_converters = {
    "default": ("[^/]+", str, 100),
    "string": ("[^/]+", str, 100),
    "int": (r"\d+", int, 50),
    "float": (r"\d+\.\d+", float, 50),
    "path": ("[^/].*?", str, 200),
    "any": (None, str, 100),
    "uuid": ("[A-Fa-f0-9]{8}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{12}", None,
             100),
}
_variable = re.compile(r"<(?:([a-zA-Z_][a-zA-Z0-9_]*)(?:\(([^)]*)\))?:)?([a-zA-Z_][a-zA-Z0-9_]*)>")


def _uuid(text):
    import uuid
    return uuid.UUID(text)


def _options(text):
    """(min=1, max=9) of a converter, and its plain arguments."""
    named, plain = {}, []
    for part in (text or "").split(","):
        name, mark, value = part.partition("=")
        value = (value if mark else name).strip().strip("'\"")
        if mark:
            named[name.strip()] = value
        elif value:
            plain.append(value)
    return named, plain


class _Converter:
    def __init__(self, kind, text):
        if kind not in _converters:
            raise LookupError(f"the converter {kind!r} does not exist")
        self.kind = kind
        self.pattern, self._make, self.weight = _converters[kind]
        named, plain = _options(text)
        signed = named.get("signed") == "True"
        self._least = named.get("min")
        self._most = named.get("max")
        self._digits = int(named.get("fixed_digits", 0))
        if kind == "any":
            self.pattern = "(?:" + "|".join(re.escape(each) for each in plain) + ")"
        elif kind in ("string", "default") and named:
            if "length" in named:
                self.pattern = "[^/]{%s}" % named["length"]
            else:
                self.pattern = "[^/]{%s,%s}" % (named.get("minlength", "1"),
                                                named.get("maxlength", ""))
        elif signed:
            self.pattern = "-?" + self.pattern
        if kind == "uuid":
            self._make = _uuid

    def value(self, text):
        """ValueError if it is none."""
        if self._digits and len(text) != self._digits:
            raise ValueError
        value = self._make(text)
        if self._least is not None and value < self._make(self._least):
            raise ValueError
        if self._most is not None and value > self._make(self._most):
            raise ValueError
        return value

    def text(self, value):
        if self.kind == "int":
            return str(int(value)).zfill(self._digits)
        if self.kind == "float":
            return str(float(value))
        return quote(str(value), "!$&'()*+,/:;=@" if self.kind == "path" else "!$&'()*+,:;=@")


class Rule:
    def __init__(self, rule, methods, endpoint, view_func, defaults=None, strict_slashes=True,
                 host=None, subdomain=None, provide_automatic_options=None):
        if not rule.startswith("/"):
            raise ValueError(f"URL rule {rule!r} must start with a slash.")
        self.rule = rule
        self.endpoint = endpoint
        self.defaults = defaults or {}
        self.methods = set(methods)
        if "GET" in self.methods:
            self.methods.add("HEAD")
        self.provide_automatic_options = provide_automatic_options
        self.strict_slashes = strict_slashes
        self.is_branch = rule.endswith("/") and rule != "/"
        self.converters = {}
        self._pieces = []  # texts and names of variables, in order
        self._compile(rule)

    def _compile(self, rule):
        pattern = ""
        weights = []
        at = 0
        for match in _variable.finditer(rule):
            text = rule[at:match.start()]
            kind, options, name = match.groups()
            if name in self.converters:
                raise ValueError(f"variable name {name!r} used twice.")
            converter = _Converter(kind or "default", options)
            self.converters[name] = converter
            self._pieces += [text, (name, converter)]
            pattern += re.escape(text) + f"(?P<{name}>{converter.pattern})"
            weights += [0] * text.count("/") + [converter.weight]
            at = match.end()
        rest = rule[at:]
        if "<" in rest or ">" in rest:
            raise ValueError(f"Malformed url rule: {rule!r}")
        self._pieces.append(rest)
        body = rest[:-1] if self.is_branch else rest
        pattern += re.escape(body) + ("(?P<__slash__>/?)" if self.is_branch else "")
        weights += [0] * rest.count("/")
        self._pattern = re.compile(pattern)
        # More of it written out, and narrower converters, are tried sooner.
        self.order = (len([piece for piece in self._pieces if isinstance(piece, tuple)]) > 0,
                      [weight for weight in weights])

    def match(self, path):
        """The values of its variables, None if the path is not one of its; True: lacks the slash."""
        found = self._pattern.fullmatch(path)
        if found is None:
            return None
        texts = found.groupdict()
        if texts.pop("__slash__", "/") == "" and self.strict_slashes:
            return True
        values = dict(self.defaults)
        try:
            for name, text in texts.items():
                values[name] = self.converters[name].value(text)
        except ValueError:
            return None
        return values

    def build(self, values):
        """Its path with these values, or None if it needs others."""
        needed = set(self.converters)
        if not needed <= set(values) | set(self.defaults):
            return None
        path = ""
        for piece in self._pieces:
            if isinstance(piece, tuple):
                name, converter = piece
                path += converter.text(values.get(name, self.defaults.get(name)))
            else:
                path += piece
        query = []
        for name, value in values.items():
            if name not in needed and value is not None:
                for each in value if isinstance(value, (list, tuple)) else (value,):
                    query.append((name, str(each)))
        return path + ("?" + write_query(query) if query else "")

    def __str__(self):
        return self.rule

    def __repr__(self):
        methods = ", ".join(sorted(self.methods))
        rule = _variable.sub(lambda match: f"<{match.group(3)}>", self.rule)
        return f"<QuartRule {rule!r} ({methods}) -> {self.endpoint}>"


Rule.__name__ = Rule.__qualname__ = "QuartRule"
Rule.__module__ = "quart.routing"


class Map:
    def __init__(self):
        self._rules = []
        self._ordered = None

    def add(self, rule):
        self._rules.append(rule)
        self._ordered = None

    def iter_rules(self, endpoint=None):
        return iter([rule for rule in self._rules if endpoint in (None, rule.endpoint)])

    def match(self, method, path, url_of):
        """(rule, values); raises the page where there is none. url_of: a path's whole URL."""
        if self._ordered is None:
            self._ordered = sorted(self._rules, key=lambda rule: rule.order)
        allowed = set()
        for rule in self._ordered:
            values = rule.match(path)
            if values is None:
                continue
            if method not in rule.methods:
                allowed |= rule.methods
            elif values is True:
                raise RequestRedirect(url_of(path + "/"))
            else:
                return rule, values
        if allowed:
            raise MethodNotAllowed(sorted(allowed))
        raise NotFound()

    def allowed_methods(self, path):
        allowed = set()
        for rule in self._rules:
            if rule.match(path) is not None:
                allowed |= rule.methods
        return sorted(allowed)

    def build(self, endpoint, values, method=None):
        for rule in self._rules:
            if rule.endpoint == endpoint and (method is None or method in rule.methods):
                path = rule.build(values)
                if path is not None:
                    return path
        raise BuildError(endpoint, values, method)

    def __repr__(self):
        return "QuartMap([" + ",\n ".join(repr(rule) for rule in self._rules) + "])"
