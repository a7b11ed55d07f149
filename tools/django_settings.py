"""Settings from which mypy's plugin learns the store's models; no program runs with them."""

SECRET_KEY = "for the type checker alone"  # noqa: S105 - it signs nothing
INSTALLED_APPS = ["longarm.store"]
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
