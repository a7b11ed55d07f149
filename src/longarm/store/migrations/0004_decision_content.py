"""Decisions on claims say more than two words: the slots that a person set, the words that were decided on."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("store", "0003_decisions")]

    operations = [
        # A column that may be empty is added in place: the table is not made anew, so its triggers stay.
        migrations.AddField("DecisionRow", "content", models.TextField(null=True)),
    ]
