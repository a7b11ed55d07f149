"""Resolution: names as printed become entities, each judgement with its reasons."""

from longarm.stages.resolution.bodies.counting import SameCounts as SameCounts
from longarm.stages.resolution.bodies.counting import same_counts as same_counts
from longarm.stages.resolution.bodies.introducing import Introduction as Introduction
from longarm.stages.resolution.bodies.introducing import addressed as addressed
from longarm.stages.resolution.bodies.introducing import by_letters as by_letters
from longarm.stages.resolution.bodies.introducing import introductions as introductions
from longarm.stages.resolution.context import NameInContext as NameInContext
from longarm.stages.resolution.deciding import entities_called as entities_called
from longarm.stages.resolution.deciding import head_of as head_of
from longarm.stages.resolution.deciding import ruled_apart as ruled_apart
from longarm.stages.resolution.deciding import standing as standing
from longarm.stages.resolution.deciding import with_decisions as with_decisions
from longarm.stages.resolution.homes import homes as homes
from longarm.stages.resolution.joining import is_specific as is_specific
from longarm.stages.resolution.names.aliases import name_aliases as name_aliases
from longarm.stages.resolution.names.blocking import name_candidates as name_candidates
from longarm.stages.resolution.names.matching import match_names as match_names
from longarm.stages.resolution.names.tally import Comparison as Comparison
from longarm.stages.resolution.queueing import Question as Question
from longarm.stages.resolution.queueing import questions as questions
from longarm.stages.resolution.resolving import is_called_a_body as is_called_a_body
from longarm.stages.resolution.resolving import resolve as resolve
from longarm.stages.resolution.shortened import shortened as shortened
from longarm.stages.resolution.words import is_group_association as is_group_association
