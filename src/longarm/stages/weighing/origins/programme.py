"""The integer programme for the fewest houses that cut every path; its size grows with edges, not with paths.

*The programme.* One binary unknown a house, x = 1 if it is removed; one unknown a node, y from 0
to 1, "a start still reaches it". Minimise the sum of x, subject to

    y[s] ≥ 1 - x[house of s]               for every start s,
    y[v] ≥ y[u] - x[house of v]            for every edge u → v between two houses,
    y[v] ≥ y[u]                            for every edge u → v within one house,
    y[e] = 0                               for every end e.

*Why it is right.* If no removed house is on a path, its start has y ≥ 1, each next node has y at
least that of the node before, and so has its end, which contradicts y = 0: whatever is allowed cuts
every path. Conversely, remove any cut and set y to 1 for the nodes that starts still reach, else
to 0: all four lines hold (within one house, v is removed only if u is). So the least sum is the
smallest cut. There are as many unknowns as nodes and houses, as many lines as starts and edges;
nothing grows with the number of paths. The y need not be integer, for only x are counted.
"""

from __future__ import annotations

import highspy
import numpy as np
from highspy._core import _Highs

from longarm.errors import UnsolvedCutError
from longarm.stages.weighing.origins.kernel import Part

_MARGIN = 1e-3
"""How far from a whole number the solver's sum of whole numbers may lie."""


def solved(part: Part, most_branches: int) -> int:
    """Return the fewest houses that cut every path of a part that has paths.

    `most_branches` is how many branches of the search tree the solver may look at: a limit that is
    the same on every machine. Raises UnsolvedCutError if that is not enough.
    """
    # highspy.Highs prints a banner as it is made, before it can be told not to; its base is silent.
    solver = _Highs()
    solver.setOptionValue("output_flag", False)  # noqa: FBT003 - the solver's own way to be told
    solver.setOptionValue("parallel", "off")
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.setOptionValue("mip_max_nodes", most_branches)
    solver.passModel(_programme(part))
    solver.run()
    status = solver.getModelStatus()
    value = solver.getInfo().objective_function_value
    if status != highspy.HighsModelStatus.kOptimal or abs(value - round(value)) > _MARGIN:
        raise UnsolvedCutError(
            len(part.ahead), len(set(part.house.values())), solver.modelStatusToString(status)
        )
    return round(value)


def _programme(part: Part) -> highspy.HighsLp:
    """Return the programme of the module's first lines: the columns are houses, then nodes."""
    houses = {house: index for index, house in enumerate(sorted(set(part.house.values())))}
    column = {node: len(houses) + index for index, node in enumerate(sorted(part.ahead))}
    begins: list[int] = []
    index: list[int] = []
    value: list[float] = []
    least: list[float] = []
    for node in sorted(part.starts):
        begins.append(len(index))
        index += (houses[part.house[node]], column[node])
        value += (1.0, 1.0)
        least.append(1.0)
    for node, own in column.items():
        for each in sorted(part.ahead[node]):
            begins.append(len(index))
            index += (own, column[each])
            value += (-1.0, 1.0)
            least.append(0.0)
            if part.house[node] != part.house[each]:
                index.append(houses[part.house[each]])
                value.append(1.0)
    begins.append(len(index))
    columns = len(houses) + len(column)
    upper = np.ones(columns)
    upper[[column[node] for node in part.ends]] = 0.0
    programme = highspy.HighsLp()
    programme.num_col_, programme.num_row_ = columns, len(least)
    programme.col_cost_ = np.repeat([1.0, 0.0], [len(houses), len(column)])
    programme.col_lower_, programme.col_upper_ = np.zeros(columns), upper
    programme.row_lower_ = np.array(least)
    programme.row_upper_ = np.full(len(least), highspy.kHighsInf)
    programme.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    programme.a_matrix_.start_ = np.array(begins, dtype=np.int32)
    programme.a_matrix_.index_ = np.array(index, dtype=np.int32)
    programme.a_matrix_.value_ = np.array(value)
    kinds = highspy.HighsVarType
    programme.integrality_ = [kinds.kInteger] * len(houses) + [kinds.kContinuous] * len(column)
    return programme
