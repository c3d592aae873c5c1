#!/usr/bin/env python3
# test-export-text.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every string that a map shows is text in the SVG and in the PDF.

Line breaks are not part of a text, so both sides are compared without blanks, but for one test that is about them. A hyphen that the layout added is hidden in the
SVG by `aria-hidden`, and belongs to the letter before it in the PDF. pdftotext puts Arabic in reading order as well as it can,
with marks of direction, so there only words are compared.
"""

import json
import re
import unicodedata
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from tap import DATA, SAMPLES, TEMPLATES, main, need, pathos, run

SVG = "{http://www.w3.org/2000/svg}"


def plain(text):
    return re.sub("\\s|[\u200e\u200f]", "", unicodedata.normalize("NFKC", text))


def shown(journey):
    yield journey["title"]
    yield journey.get("objective", "")
    for persona in journey.get("personas", []):
        if persona.get("visible", True):
            yield persona["name"]
    channels = {channel["id"]: channel["name"] for channel in journey.get("channels", [])}
    for stage in journey.get("stages", []):
        yield stage.get("title", "")
        for touchpoint in stage.get("touchpoints", []):
            yield touchpoint.get("title", "")
            yield from (channels[channel] for channel in touchpoint.get("channels", [])[:1])
    for lane in journey.get("lanes", []):
        if lane.get("visible", True):
            yield lane.get("title", "")
            yield from (lane.get(label, "") for label in ("low-label", "high-label"))
            yield from (card.get(said, "") for card in lane.get("cards", []) for said in ("text", "speaker"))
    for link in journey.get("links", []):
        yield link.get("label", "")


def svg_text(svg):
    def walk(element):
        if element.get("aria-hidden") == "true" and element.tag == SVG + "tspan":
            return
        if element.tag in (SVG + "text", SVG + "tspan") and element.text:
            parts.append(element.text)
        for child in element:
            walk(child)
            if element.tag in (SVG + "text", SVG + "tspan") and child.tail:
                parts.append(child.tail)

    parts = []
    walk(ElementTree.fromstring(svg))
    return "".join(parts)


def pdf_text(path, *options):
    need("pdftotext")
    return run("pdftotext", *options, path, "-")[0].decode()


def test_svg():
    for path in [*SAMPLES, *TEMPLATES]:
        text = plain(svg_text(pathos("export", path, "-o", "-", "-f", "svg")[0]))
        missing = [string for string in shown(json.loads(path.read_text())) if plain(string) not in text]
        assert not missing, (path, missing)


def test_pdf():
    for path in [*SAMPLES, *TEMPLATES]:
        for options in [[], ["--size", "1920x1080"]]:
            pathos("export", path, "-o", "x.pdf", *options)
            text = plain(pdf_text("x.pdf", "-raw"))
            missing = [string for string in shown(json.loads(path.read_text())) if plain(string) not in text]
            assert not missing, (path, missing)


def test_stages_hold_everything():
    """Except links from one stage to another, which no page can show."""
    for path in SAMPLES:
        journey = json.loads(path.read_text())
        stages = {touchpoint["id"]: stage["id"] for stage in journey["stages"] for touchpoint in stage["touchpoints"]}
        journey["links"] = [link for link in journey["links"] if "to" not in link or stages[link["from"]] == stages[link["to"]]]
        pathos("export", path, "-o", "x.pdf", "--pages", "stages")
        text = plain(pdf_text("x.pdf", "-raw"))
        missing = [string for string in shown(journey) if plain(string) not in text]
        assert not missing, (path, missing)


def make_arabic():
    journey = json.loads((DATA / "samples" / "photography.journey").read_text())
    journey["language"] = "ar"
    journey["title"] = "رحلة العميل"
    journey["stages"][0]["title"] = "الوعي"
    journey["stages"][0]["touchpoints"][0]["title"] = "العميل يبحث عن كاميرا جديدة ويقرأ دليل المبتدئين قبل الشراء"
    journey["stages"][0]["touchpoints"][1]["title"] = "הלקוח מחפש מצלמה חדשה"
    journey["stages"][1]["touchpoints"][0]["title"] = "写真を始めたい人が初心者向けの記事を読む"
    journey["stages"][1]["touchpoints"][1]["title"] = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen office waffle"
    Path("scripts.journey").write_text(json.dumps(journey))
    return journey


def test_scripts():
    journey = make_arabic()
    text = plain(svg_text(pathos("export", "scripts.journey", "-o", "-", "-f", "svg")[0]))
    assert not [string for string in shown(journey) if plain(string) not in text]

    pathos("export", "scripts.journey", "-o", "x.pdf")
    raw = plain(pdf_text("x.pdf", "-raw"))
    text = re.sub("[\u200e\u200f\u202a-\u202e]", "", pdf_text("x.pdf"))
    words = {plain(word) for word in text.split()}
    for title in [journey["title"], journey["stages"][0]["title"], *(touchpoint["title"] for touchpoint in journey["stages"][0]["touchpoints"][:2])]:
        missing = [word for word in title.split() if plain(word) not in words]
        assert not missing, missing
    for touchpoint in journey["stages"][1]["touchpoints"][:2]:
        assert plain(touchpoint["title"]) in raw, touchpoint["title"]


def make_long():
    """Wrapped texts: at blanks, at newlines, after a hyphen, in a broken word, and in scripts that need no blanks."""
    journey = json.loads((DATA / "samples" / "photography.journey").read_text())
    titles = ["Stands at the till and waits until somebody comes to help", "Two lines\nof a text that wraps as well in its card",
              "Reads the well-known customer-facing shop-opening manual", "العميل يبحث عن كاميرا جديدة ويقرأ دليل المبتدئين"]
    touchpoints = [touchpoint for stage in journey["stages"] for touchpoint in stage["touchpoints"]]
    for touchpoint, title in zip(touchpoints, titles):
        touchpoint["title"] = title
    Path("long.journey").write_text(json.dumps(journey))
    return [" ".join(title.split()) for title in titles]


def test_words_stay_apart():
    """Where a line is broken at a blank, who searches or listens finds one; where it is not, none."""
    titles = make_long()
    svg = pathos("export", "long.journey", "-o", "-", "-f", "svg")[0].decode()
    texts = [" ".join(re.sub("<tspan aria-hidden.*?</tspan>|<[^>]*>|[\u200e\u200f]", "", text).split()) for text in re.findall(r"<text.*?</text>", svg, re.S)]
    missing = [title for title in titles if title not in texts]
    assert not missing, (missing, texts)
    pathos("export", "long.journey", "-o", "x.pdf")
    said = [" ".join(text.split()) for text in re.findall(r'"(.*)"', run("pdfinfo", "-struct-text", "x.pdf")[0].decode())]
    missing = [title for title in titles if title not in said]
    assert not missing, (missing, said)


def test_emoji():
    """In the PDF they can be selected and searched; as outlines, they are pictures, since no font may be needed."""
    journey = json.loads((DATA / "samples" / "photography.journey").read_text())
    journey["title"] = "😡😡 Trip 🧳 👨‍👩‍👧‍👦"
    journey["stages"][0]["touchpoints"][0]["title"] = "👍🏿 flags 🇺🇦🇨🇭 and many more words 🧳"
    Path("emoji.journey").write_text(json.dumps(journey))
    for options in [[], ["--size", "1920x1080"]]:
        pathos("export", "emoji.journey", "-o", "x.pdf", *options)
        text = plain(pdf_text("x.pdf", "-raw"))
        missing = [title for title in (journey["title"], journey["stages"][0]["touchpoints"][0]["title"]) if plain(title) not in text]
        assert not missing, (missing, text)
        assert "Type 3" not in run("pdffonts", "x.pdf")[0].decode()
    svg = pathos("export", "emoji.journey", "-o", "-", "-f", "svg", "--text", "outlines")[0].decode()
    assert "<text" not in svg
    pathos("export", "emoji.journey", "-o", "x.pdf", "--text", "outlines")
    assert len(run("pdffonts", "x.pdf")[0].splitlines()) == 2


def test_outlines_have_no_text():
    need("pdffonts")
    sample = SAMPLES[0]
    svg = pathos("export", sample, "-o", "-", "-f", "svg", "--text", "outlines")[0].decode()
    assert "<text" not in svg
    labels = plain("".join(re.findall(r'<g role="img" aria-label="([^"]*)"', svg)).replace("&apos;", "'").replace("&amp;", "&").replace("&quot;", '"'))
    missing = [string for string in shown(json.loads(sample.read_text())) if plain(string) not in labels]
    assert not missing, missing
    pathos("export", sample, "-o", "x.pdf", "--text", "outlines")
    assert len(run("pdffonts", "x.pdf")[0].splitlines()) == 2


def test_document():
    need("pdfinfo")
    pathos("export", DATA / "samples" / "photography.journey", "-o", "x.pdf")
    info = run("pdfinfo", "x.pdf")[0].decode()
    structure = run("pdfinfo", "-struct-text", "x.pdf")[0].decode()
    assert re.search(r"Title: +Learning photography\n", info) and re.search(r"Author: +\S", info), info
    assert "Tagged:          yes" in info and "CreationDate" not in info, info
    assert re.search(r'H1[^\n]*\n[^\n]*"Learning photography"', structure), structure[:500]
    assert structure.count("LI") > 30
    dated = {"SOURCE_DATE_EPOCH": "1700000000", "TZ": "UTC"}
    pathos("export", DATA / "samples" / "photography.journey", "-o", "x.pdf", env=dated)
    assert re.search(r"CreationDate: .*2023", run("pdfinfo", "x.pdf", env=dated)[0].decode())


def read_structure(path):
    """Returns (depth, type) of every element of the structure."""
    lines = run("pdfinfo", "-struct", path)[0].decode().splitlines()
    return [(len(line) - len(line.lstrip()), line.split()[0]) for line in lines if line.strip()]


def test_structure():
    """What PDF/UA (ISO 14289-1) asks of the structure and the fonts. What cairo cannot write is named in src/render/pathos-cairo-tags.c."""
    inside = {"L": {"L", "LI", "Caption"}, "LI": {"Lbl", "LBody"}, "Caption": {"P"}, "LBody": {"P", "L", "Figure", "H2"}}
    for path in [*SAMPLES, *TEMPLATES]:
        for options in [[], ["--pages", "stages"]]:
            pathos("export", path, "-o", "x.pdf", *options)
            elements, parents, wrong = read_structure("x.pdf"), [], []
            for depth, kind in elements:
                parents = [parent for parent in parents if parent[0] < depth]
                if parents and kind not in inside.get(parents[-1][1], {kind}):
                    wrong.append((parents[-1][1], kind))
                parents.append((depth, kind))
            kinds = [kind for depth, kind in elements]
            headings = [kind for kind in kinds if kind.startswith("H")]
            assert not wrong and {kind for depth, kind in elements if depth == 0} == {"Document"}, (path, set(wrong))
            assert headings[0] == "H1" and set(headings) <= {"H1", "H2"}, (path, headings)
            fonts = run("pdffonts", "x.pdf")[0].decode().splitlines()[2:]
            assert fonts and not [font for font in fonts if not re.search(r" yes +(yes|no) +yes +\d+ +\d+$", font)], fonts


def test_outline_of_stages():
    need("pdftohtml")
    stages = [stage["title"] for stage in json.loads((DATA / "samples" / "photography.journey").read_text())["stages"]]
    for options in [[], ["--pages", "stages"]]:
        pathos("export", DATA / "samples" / "photography.journey", "-o", "x.pdf", *options)
        outline = re.findall(r'<item page="(\d+)">(.*?)</item>', run("pdftohtml", "-xml", "-i", "-stdout", "x.pdf")[0].decode())
        pages = [int(page) for page, title in outline]
        assert [title for page, title in outline] == stages, outline
        assert len(set(pages)) == (len(stages) if options else 1) and pages == sorted(pages), pages


main(test_svg, test_pdf, test_stages_hold_everything, test_scripts, test_words_stay_apart, test_emoji, test_outlines_have_no_text, test_document, test_structure, test_outline_of_stages)
