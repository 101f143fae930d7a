# SPDX-License-Identifier: GPL-3.0-or-later
"""An application's settings and its JSON, written in the scenario language."""

import json as _json


class Config(dict):
    """An application's settings."""

    def from_mapping(self, mapping=None, **kwargs):
        for name, value in {**(mapping or {}), **kwargs}.items():
            if name.isupper():
                self[name] = value
        return True

    def from_object(self, instance):
        for name in dir(instance):
            if name.isupper():
                self[name] = getattr(instance, name)


Config.__module__ = "quart.config"


class JSONProvider:
    """app.json: how values become JSON."""

    sort_keys = True
    ensure_ascii = True
    compact = None
    mimetype = "application/json"

    def __init__(self, app):
        self._app = app

    @staticmethod
    def default(value):
        import dataclasses
        import datetime
        import decimal
        import uuid
        if isinstance(value, datetime.date):
            from _quartserver import _date
            if isinstance(value, datetime.datetime):
                at = value if value.tzinfo else value.replace(tzinfo=datetime.timezone.utc)
            else:
                at = datetime.datetime(value.year, value.month, value.day,
                                       tzinfo=datetime.timezone.utc)
            return _date(at.timestamp())
        if isinstance(value, (decimal.Decimal, uuid.UUID)):
            return str(value)
        if dataclasses.is_dataclass(value):
            return dataclasses.asdict(value)
        if hasattr(value, "__html__"):
            return str(value.__html__())
        raise TypeError(f"Object of type {type(value).__name__} is not JSON serializable")

    def dumps(self, value, **kwargs):
        options = {"default": self.default, "ensure_ascii": self.ensure_ascii,
                   "sort_keys": self.sort_keys, **kwargs}
        return _json.dumps(value, **options)

    def loads(self, text, **kwargs):
        return _json.loads(text, **kwargs)

    def response(self, *args, **kwargs):
        if args and kwargs:
            raise TypeError("app.json.response() takes either args or kwargs, not both")
        if args:
            value = args[0] if len(args) == 1 else list(args)
        else:
            value = kwargs or None
        if (self.compact is None and self._app.debug) or self.compact is False:
            text = self.dumps(value, indent=2)
        else:
            text = self.dumps(value, separators=(",", ":"))
        return self._app.response_class(text, mimetype=self.mimetype)
