"""Dialects: how Cantonese and Hokkien names are written in Latin letters, in all the ways in use.

The table of readings has Jyutping; passports and newspapers write by Hong Kong's habit or in Yale, and mix both.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import product

from longarm.gazetteer.fold import fold, simplify
from longarm.gazetteer.readings import hokkien_of, readings_of
from longarm.stages.resolution.names.written import several

_INITIALS = several(
    "gw:kw,gw kw:kw ng:ng, b:p,b p:p m:m f:f d:t,d t:t n:n,l l:l g:k,g k:k h:h w:w z:ch,ts,j,tz,c "
    "c:ch,ts s:s,sh j:y,j, :"
)
_FINALS = several(
    "aa:a,ah aai:ai,aai aau:au,aau aam:am,aam aan:an,aan aang:ang,aang aap:ap,aap aat:at,aat "
    "aak:ak,aak ai:ai au:au am:am,um an:an,un ang:ang,eng ap:ap,up at:at,ut ak:ak,uk e:e,eh "
    "ei:ei,ee,i,ay eng:eng ek:ek i:i,ee,ze,z,e iu:iu im:im in:in ing:ing ip:ip it:it ik:ik "
    "o:o,or,oh oi:oi,oy ou:o,ou,oo on:on ong:ong ot:ot ok:ok u:u,oo ui:ui un:un,oon ung:ung "
    "ut:ut,oot uk:uk oe:oe,er oeng:eung,oeng oek:euk,eok,oek eoi:ui,eui eon:un,on,eun eot:ut,eut "
    "yu:yu,ue,u,yue yun:uen,un,yuen,yun yut:uet,ut,yut,yuet m:m ng:ng"
)
_FAMILY_NAMES = several(
    "黄:wong 吴:ng 伍:ng 许:hui 徐:chui,tsui 谢:tse,che 朱:chu 余:yu,yue 区:au 欧:au 石:shek 叶:ip,yip "
    "郑:cheng 曾:tsang,tseng 周:chow,chau 邹:chow,chau 刘:lau,low 邱:yau 罗:law,lo 高:ko 何:ho 苏:so "
    "卢:lo,lou 赵:chiu 萧:siu 廖:liu 姚:yiu 杨:yeung 梁:leung 张:cheung 蒋:cheung,tseung 郭:kwok 关:kwan "
    "简:kan 冯:fung 洪:hung 李:lee,li 王:wong 陈:chan 詹:jim,chim 林:lam 沈:sum,shum"
)
"""Surnames that have spellings of their own."""
_TONE = re.compile(r"\d")
_PARTED = re.compile(r"^(gw|kw|ng|[bpmfdtnlgkhwzcsj]?)(.+)$")


@cache
def cantonese(char: str) -> frozenset[str]:
    """Return the ways to write a character's Cantonese readings, as folded letters."""
    found = set(_FAMILY_NAMES.get(simplify(char), ()))
    for reading in readings_of(char).cantonese:
        plain = _TONE.sub("", reading)
        match = _PARTED.match(plain)
        if match is None:
            continue
        initial, final = match.groups()
        if final not in _FINALS:
            initial, final = "", plain
        heads, tails = _INITIALS.get(initial, (initial,)), _FINALS.get(final, (final,))
        found |= {head + tail for head, tail in product(heads, tails)}
        if final.startswith("yu") and initial == "j":
            found |= set(tails)
        if initial == "j" and final[:1] in "iu":
            found |= {f"y{tail}" for tail in tails}
        if final == "au":
            found |= {head + "ow" for head in heads}
    return frozenset(found - {""})


@cache
def hokkien(char: str) -> frozenset[str]:
    """Return the ways to write a character's Hokkien readings, as folded letters, in church romanisation and others."""
    found = set[str]()
    for reading in hokkien_of(char):
        plain = fold(reading.replace("ⁿ", "").replace("o͘", "oo"))
        found |= {
            plain,
            plain.replace("oo", "o"),
            plain.replace("ts", "ch"),
            plain.replace("ch", "ts"),
        }
        found |= {each.replace("oa", "ua").replace("oe", "ue") for each in tuple(found)}
        found |= {each.replace("eng", "ing").replace("ek", "ik") for each in tuple(found)}
    return frozenset(found)
