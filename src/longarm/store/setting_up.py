"""Setting up: Django for the store alone, in code, so that nobody has to name a settings module."""

from __future__ import annotations

import django
from django.conf import settings


def set_up() -> None:
    """Set up Django with the store and nothing else, unless a program has done so; safe to repeat.

    There is no default database: every query names its case.
    """
    if settings.configured:
        return
    settings.configure(
        INSTALLED_APPS=["longarm.store.apps.StoreConfig"],
        DATABASES={},
        USE_TZ=True,
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    )
    django.setup()
