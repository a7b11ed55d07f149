"""Custody: the database itself refuses to change or remove an entry of the log."""

from django.db import migrations

REFUSE = """
CREATE TRIGGER store_event_no_{verb} BEFORE {verb} ON store_event
BEGIN SELECT RAISE(ABORT, 'the custody log can only be appended to'); END
"""


class Migration(migrations.Migration):
    dependencies = [("store", "0001_first")]

    operations = [
        migrations.RunSQL(
            sql=[REFUSE.format(verb="UPDATE"), REFUSE.format(verb="DELETE")],
            reverse_sql=[
                "DROP TRIGGER store_event_no_UPDATE",
                "DROP TRIGGER store_event_no_DELETE",
            ],
        )
    ]
