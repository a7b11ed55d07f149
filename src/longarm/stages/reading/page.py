"""Page: a web page's tree, and the parts of it that stand around an article on any site."""

from __future__ import annotations

import re
import sys

from lxml import etree, html

from longarm.errors import NoTextFoundError

AROUND = frozenset(
    {
        *("ad", "ads", "adslot", "advert", "advertisement", "aside", "author-box"),
        *("author-bio", "banner", "breadcrumb", "breadcrumbs", "comment", "comments"),
        *("comments-area", "comment-count", "contact-box", "cookie", "cookies", "consent"),
        *("disclaimer", "footer", "footnav", "gdpr", "masthead", "menu", "most-popular"),
        *("most-read", "mostread", "nav", "navbar", "navigation", "newsletter", "popular"),
        *("popularposts", "promo", "recommended", "related", "related-posts", "relatedposts"),
        *("share", "sharing", "sharedaddy", "sidebar", "site-footer", "site-header"),
        *("skiplinks", "social", "social-share", "subscribe", "subscription", "tags"),
        *("teasers", "topbar", "toolbar", "widget"),
    }
)
"""Words in `class` or `id` by which sites mark what is not the article."""

AROUND_ROLES = frozenset(
    {"banner", "complementary", "contentinfo", "dialog", "navigation", "search", "menu"}
)
AROUND_TAGS = frozenset(
    {"aside", "footer", "nav", "form", "dialog", "template", "button", "noscript"}
)
BOXES = frozenset({"form", "div", "section", "table", "td"})
"""Elements that hold whatever their name says, or the whole page."""

_HOLDS_ARTICLE = etree.XPath(
    "boolean(self::html|self::body|self::main|self::article|descendant::h1|descendant::article"
    "|descendant::main|descendant-or-self::*[@itemprop='articleBody'])"
)
_REFERENCE = re.compile("&#(?:[xX]([0-9A-Fa-f]{1,8})|([0-9]{1,10}));?")
_NOT_XML = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_WORD = re.compile(r"[\s_]+|--+")


def parse_page(markup: str, name: str) -> html.HtmlElement:
    """Return the root of a page's tree.

    Raises:
        NoTextFoundError: there is no element in it.
    """
    # As UTF-8 bytes, because lxml refuses text that names an encoding of its own.
    content = _NOT_XML.sub(" ", _REFERENCE.sub(_referred, markup)).encode()
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(content, parser=parser)
    except etree.ParserError as error:
        raise NoTextFoundError(name) from error
    return root


def _referred(reference: re.Match[str]) -> str:
    """Return a numeric reference, or U+FFFD for one that no XML tree can hold.

    Numbers 128–159 mean windows-1252, as browsers have it.
    """
    number = int(reference[1], 16) if reference[1] else int(reference[2])
    if 0x80 <= number <= 0x9F:  # noqa: PLR2004 - the C1 controls
        return bytes([number]).decode("cp1252", "replace")
    allowed = number in {9, 10, 13} or 0x20 <= number < 0xD800 or 0xE000 <= number < 0xFFFE  # noqa: PLR2004 - XML 1.0
    return reference[0] if allowed or 0x10000 <= number <= sys.maxunicode else "\ufffd"  # noqa: PLR2004 - as above


def is_around(element: html.HtmlElement) -> bool:
    """Tell whether an element is furniture: a menu, a footer, comments, a cookie notice."""
    if not isinstance(element.tag, str):
        return False
    marked = f"{element.get('class', '')} {element.get('id', '')}".lower()
    said = (
        element.tag in AROUND_TAGS
        or element.tag.startswith(("amp-ad", "amp-consent", "amp-sidebar", "amp-social"))
        or element.get("role", "").lower() in AROUND_ROLES
        or any(word in AROUND for word in _WORD.split(marked))
    )
    return said and not _HOLDS_ARTICLE(element)


def without_around(root: html.HtmlElement) -> html.HtmlElement:
    """Remove scripts, and what stands around the article, from the tree; return the tree.

    An element with more than half of the page's words stays, whatever it is called, if it is a
    form or a plain box: some sites wrap the whole page in one.
    """
    etree.strip_elements(root, "script", "style", with_tail=False)
    most = len(root.text_content()) / 2
    for element in [element for element in root.iter() if is_around(element)]:
        if element.getparent() is None:
            continue
        if element.tag not in BOXES or len(element.text_content()) <= most:
            element.drop_tree()
    return root
