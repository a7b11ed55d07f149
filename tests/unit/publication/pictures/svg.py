"""Svg: a picture read back, for the tests."""

from __future__ import annotations

from itertools import product

from lxml import etree

from longarm.stages.publication.pictures.sheet import DARK, LIGHT, Picture

NAMESPACE = "{http://www.w3.org/2000/svg}"


def read(picture: Picture) -> etree._Element:
    """Return the root of a picture; raises where it is no XML."""
    return etree.fromstring(picture.file().encode())


def texts(picture: Picture) -> list[str]:
    """Return every line of text that is drawn."""
    return [
        "".join(str(part) for part in one.itertext())
        for one in read(picture).iter(f"{NAMESPACE}text")
    ]


def links(picture: Picture) -> list[str]:
    """Return where the parts of a picture lead."""
    return [str(one.get("href")) for one in read(picture).iter(f"{NAMESPACE}a")]


def weak(foreground: tuple[str, ...], background: tuple[str, ...], least: float) -> list[str]:
    """Return the pairs of colours with less contrast than `least`, in light and in dark."""
    return [
        f"{front} on {back}"
        for colours, front, back in product((LIGHT, DARK), foreground, background)
        if contrast(colours[front], colours[back]) < least
    ]


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG 2 defines it."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    """Return how light a colour is."""
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
