"""Resolution: names as printed become entities, each judgement with its reasons."""

from longarm.stages.resolution.context import NameInContext as NameInContext
from longarm.stages.resolution.names.matching import match_names as match_names
from longarm.stages.resolution.names.tally import Comparison as Comparison
from longarm.stages.resolution.resolving import resolve as resolve
from longarm.stages.resolution.words import is_group_association as is_group_association
