"""Resolution: names as printed become entities, each judgement with its reasons."""

from longarm.stages.resolution.context import NameInContext as NameInContext
from longarm.stages.resolution.resolving import resolve as resolve
from longarm.stages.resolution.words import is_group_association as is_group_association
