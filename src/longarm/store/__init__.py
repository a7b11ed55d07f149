"""Store: what a case keeps on disk, in a database and an archive; the only room with SQL.

Importing it sets Django up, for models cannot be imported before.
"""

from longarm.store.setting_up import set_up

set_up()
