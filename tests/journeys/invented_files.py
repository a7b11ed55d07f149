"""The files that the journeys take in: invented places, organisations and counts."""

from __future__ import annotations

from pathlib import Path

NOW = "2026-01-01T00:00:00Z"

TEXTS = {
    "ruritania.txt": """---
title: Two stations closed
publisher: Strelsau Post
url: https://strelsau.example/closed
published: 2022-12-06
---
Ruritania Watch said on Monday that it had counted 54 overseas police stations in 21 countries.
The interior ministry ordered two of them closed. The embassy denied that there were any.
""",
    "again.txt": """---
publisher: Zenda Herald
published: 2022-12-07
---
According to the Strelsau Post, Ruritania Watch counted 54 overseas police stations.
""",
    "estaciones.md": """---
publisher: Diario de Strelsau
published: 2022-12
language: es
---
La ONG Ruritania Watch denunció que hay 54 comisarías en 21 países. El gobierno lo negó.
""",
    "zhan.md": """---
publisher: 斯特雷尔绍日报
language: zh-Hans
---
民间组织“浪漫国观察”称,全球共有54个海外警察站。外交部否认。
""",
    "folder/seiten.html": """<html lang="de"><head><meta charset="utf-8">
<meta property="og:site_name" content="Strelsauer Bote"></head><body><article>
<h1>Zwei Wachen geschlossen</h1><p>Die Organisation Ruritania Watch zählte nach eigenen Angaben
102 Polizeistationen in 53 Ländern.</p><p>Die Behörden ermitteln, teilte das Ministerium
mit.</p></article></body></html>""",
    "orasul.txt": (
        "Primarul orașului a declarat marți că au fost închise două secții de poliție străine, "
        "iar ministerul de interne a anunțat deschiderea unei anchete."
    ),
}

REFUSED = {
    "empty.txt": b"",
    "blank.html": b" \n\t\r\n",
    "old.txt": "Die Behörden schließen zwei Wachen.".encode("cp1252"),
    "picture.html": b"\x89PNG\r\n\x1a\n" + bytes(64),
    "bare.html": b"<html><body><nav>Home</nav></body></html>",
}


def write_files(folder: Path) -> Path:
    """Write all of them below the folder and return it."""
    for name, text in TEXTS.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for name, content in REFUSED.items():
        (folder / name).write_bytes(content)
    return folder
