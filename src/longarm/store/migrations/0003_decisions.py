"""Decisions of people on entities; the database itself refuses to change or remove one."""

from django.db import migrations, models

REFUSE = """
CREATE TRIGGER store_decision_no_{verb} BEFORE {verb} ON store_decision
BEGIN SELECT RAISE(ABORT, 'decisions can only be appended'); END
"""


class Migration(migrations.Migration):
    dependencies = [("store", "0002_custody_is_append_only")]

    operations = [
        migrations.CreateModel(
            name="DecisionRow",
            fields=[
                ("number", models.IntegerField(primary_key=True, serialize=False)),
                ("at", models.TextField()),
                ("by", models.TextField()),
                ("ruling", models.CharField(max_length=16)),
                ("left", models.TextField()),
                ("right", models.TextField()),
                ("why", models.TextField()),
                ("undoes", models.IntegerField(null=True)),
                ("row_sha256", models.CharField(max_length=64)),
            ],
            options={"db_table": "store_decision"},
        ),
        migrations.RunSQL(
            sql=[REFUSE.format(verb="UPDATE"), REFUSE.format(verb="DELETE")],
            reverse_sql=[
                "DROP TRIGGER store_decision_no_UPDATE",
                "DROP TRIGGER store_decision_no_DELETE",
            ],
        ),
    ]
