"""The store as a Django application; its tables begin with `store_`."""

from __future__ import annotations

from django.apps import AppConfig


class StoreConfig(AppConfig):
    """Names the application."""

    name = "longarm.store"
    label = "store"
    default_auto_field = "django.db.models.BigAutoField"
