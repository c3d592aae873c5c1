#!/usr/bin/env python3
# test-export-pictures.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Four programs draw the same picture: our PNG, the SVG in librsvg and in Chromium, and the PDF in poppler.

Pictures of 1920 × 1080 pixels are compared at half that size. LIMITS is how much each of the others may differ from our PNG:
the mean difference of a channel, of 255; the percentage of pixels with a channel that is off by more than 48; and the mean
difference in the worst square of 16 pixels. A misplaced word or a line without its dashes exceeds them, the smoothing of letters
does not; librsvg smooths like cairo, poppler in its own way. Emoji are compared only in the PDF and as outlines, since librsvg
draws those in a text in one colour.

Without the map font Chromium uses another one, here a much wider one, and must squeeze it into the lengths in the file. Lines with
right-to-left letters have none (see src/render/pathos-svg-text.c).
"""

import base64
import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path

from tap import DATA, SAMPLES, main, need, pathos, run

CASES = Path(__file__).parent.parent / "cases"
COMPARE = sys.argv[3]
LIMITS = {"librsvg.png": (0.5, 0.05, 12), "chromium.png": (1.0, 0.2, 16), "poppler.png": (2.0, 1.0, 40)}
PADDING = 4  # map units, less than from a text to the edge of its card: for letters that extend out of their box
SIZE = ["--size", "1920x1080"]
CHROMIUM = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--force-device-scale-factor=1"]

# Reports the lengths of every text that has one: as wanted, as drawn, and as it would be.
MEASURE = """
<!DOCTYPE html><meta charset="utf-8"><body style="margin: 0">%s<pre id="found"></pre><script>
document.fonts.ready.then (() => {
  const texts = [...document.querySelectorAll ("svg [textLength]")];
  const found = texts.map (text => ({
    text: text.textContent, wanted: text.textLength.baseVal.value, length: text.getComputedTextLength (),
    width: text.getBoundingClientRect ().width,
    natural: (text.removeAttribute ("textLength"), text.getComputedTextLength ())
  }));
  document.getElementById ("found").textContent = "FOUND" + JSON.stringify (found) + "END";
});
</script>
"""

NO_MAP_FONT = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include>/etc/fonts/fonts.conf</include>
  <cachedir>%s</cachedir>
  <match target="pattern">
    <edit name="family" mode="prepend" binding="strong"><string>Noto Sans Mono</string></edit>
  </match>
</fontconfig>
"""


def chromium(*arguments, env=None):
    need("chromium")
    home = Path("chromium").resolve()
    return run(*CHROMIUM, f"--user-data-dir={home}", *arguments, env={"HOME": str(home), **(env or {})})[0]


def draw_svg_in_librsvg(svg):
    need("rsvg-convert")
    run("rsvg-convert", svg, "-o", "librsvg.png")
    return "librsvg.png"


def draw_svg_in_chromium(svg):
    chromium("--window-size=2000,1300", f"--screenshot={Path('chromium.png').resolve()}", Path(svg).resolve().as_uri())
    return "chromium.png"


def draw_pdf_in_poppler(pdf):
    need("pdftoppm")
    run("pdftoppm", "-png", "-singlefile", "-scale-to-x", "1920", "-scale-to-y", "1080", pdf, "poppler")
    return "poppler.png"


def compare(map_path, drawn, options):
    found = [float(number) for number in run(COMPARE, "pathos.png", drawn)[0].split()]
    print(f"# {Path(map_path).stem} {' '.join(options)}: {drawn} differs by %.2f, by far in %.3f %%, by %.1f where it is worst" % tuple(found))
    for number, limit in zip(found, LIMITS[drawn]):
        assert number < limit, (map_path, drawn, options, found)


def compare_all(map_path, *options):
    options = [*SIZE, *options]
    for ending in ["svg", "png", "pdf"]:
        pathos("export", map_path, "-o", "pathos." + ending, *options)
    compare(map_path, draw_svg_in_librsvg("pathos.svg"), options)
    compare(map_path, draw_svg_in_chromium("pathos.svg"), options)
    compare(map_path, draw_pdf_in_poppler("pathos.pdf"), options)


def test_light():
    for sample in SAMPLES:
        compare_all(sample, "--theme", "light")


def test_dark():
    for sample in SAMPLES:
        compare_all(sample, "--theme", "dark")


def test_print():
    for sample in SAMPLES:
        compare_all(sample, "--theme", "print")


def test_outlines():
    compare_all(SAMPLES[0], "--text", "outlines")


def make_scripts():
    journey = json.loads((DATA / "samples" / "photography.journey").read_text())
    journey["language"] = "ar"
    journey["title"] = "رحلة تعلّم التصوير Photo 2026"
    journey["stages"][0]["title"] = "الوعي"
    for touchpoint in journey["stages"][0]["touchpoints"]:
        touchpoint["title"] = "يبحث عن «كيف أتعلم التصوير» في 2026 (Google)"
    journey["stages"][1]["touchpoints"][0]["title"] = "写真を始めたい人が初心者向けの記事を読む"
    journey["stages"][1]["touchpoints"][1]["title"] = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen"
    Path("scripts.journey").write_text(json.dumps(journey))


def test_right_to_left():
    make_scripts()
    compare_all("scripts.journey")


def measure(svg, env=None):
    Path("measure.html").write_text(MEASURE % svg.split("?>", 1)[1])
    found = re.search(r"FOUND(.*?)END</pre>", chromium("--virtual-time-budget=5000", "--dump-dom", Path("measure.html").resolve().as_uri(), env=env).decode(), re.S)
    return json.loads(found.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))


def test_without_the_map_font():
    fonts = Path("fonts.conf")
    fonts.write_text(NO_MAP_FONT % Path("fonts").resolve())
    env = {"FONTCONFIG_FILE": str(fonts.resolve())}
    assert b"Inter" not in run("fc-match", "Inter", env=env)[0]
    make_scripts()
    for path in [*SAMPLES, "scripts.journey"]:
        texts = measure(pathos("export", path, "-o", "-", "-f", "svg")[0].decode(), env)
        assert len(texts) > 50, len(texts)
        assert sum(text["natural"] > text["wanted"] * 1.1 for text in texts) > len(texts) / 2, "this seems to be the map font"
        wide = [text for text in texts if text["width"] > text["wanted"] + PADDING or text["length"] > text["wanted"] + 1]
        assert not wide, (path, wide[:5])


def test_with_the_map_font():
    texts = measure(pathos("export", SAMPLES[0], "-o", "-", "-f", "svg")[0].decode())
    odd = [text for text in texts if abs(text["natural"] - text["wanted"]) > 1 + 0.02 * text["wanted"]]
    assert len(texts) > 50 and not odd, odd[:5]


def make_pictures():
    """A JPEG in a round frame and two PNGs in square ones; wide ones are cropped."""
    need("magick")
    journey = json.loads((DATA / "samples" / "photography.journey").read_text())
    pictures = {}
    for kind, size in [("jpeg", "300x200"), ("png", "300x200"), ("png", "90x160")]:
        data = run("magick", "-size", size, "plasma:red-blue", "-seed", "1", "-strip", kind + ":-")[0]
        pictures[hashlib.sha256(data).hexdigest()] = {"type": "image/" + kind, "data": base64.b64encode(data).decode()}
    hashes = list(pictures)
    touchpoints = [touchpoint for stage in journey["stages"] for touchpoint in stage["touchpoints"]]
    for index, persona in enumerate(journey["personas"]):
        persona["portrait"] = hashes[2 * (index % 2)]
    for index, name in enumerate(hashes):
        touchpoints[index]["picture"] = name
    journey["lanes"].append({"id": "lpicture", "title": "Pictures", "kind": "pictures"})
    journey["images"] = [{"id": name, **picture} for name, picture in pictures.items()]
    Path("pictures.journey").write_text(json.dumps(journey))


def count_colours(picture):
    """Returns how many pixels have a colour, as ImageMagick's saturation says."""
    return int(float(run("magick", picture, "-colorspace", "HSL", "-channel", "G", "-separate", "-threshold", "10%", "-format", "%[fx:mean*w*h]", "info:")[0]))


def test_grey_pictures():
    """Black and white: pictures have no colours either, in any format."""
    need("magick", "pdftoppm", "rsvg-convert")
    make_pictures()
    options = [*SIZE, "--theme", "print"]
    for ending in ["svg", "png", "pdf"]:
        pathos("export", "pictures.journey", "-o", "pathos." + ending, *options)
    for picture in ["pathos.png", draw_svg_in_librsvg("pathos.svg"), draw_pdf_in_poppler("pathos.pdf")]:
        found = count_colours(picture)
        print(f"# {picture}: {found} pixels have a colour")
        assert found < 100, (picture, found)


def test_grey_emoji():
    """Black and white: neither have emoji, in any format and form of text."""
    need("magick", "pdftoppm", "rsvg-convert")
    for options in [[], ["--text", "outlines"]]:
        for theme in ["light", "print"]:
            for ending in ["svg", "png", "pdf"]:
                pathos("export", CASES / "emoji.journey", "-o", "pathos." + ending, *SIZE, "--theme", theme, *options)
            for picture in ["pathos.png", draw_svg_in_librsvg("pathos.svg"), draw_pdf_in_poppler("pathos.pdf")]:
                found = count_colours(picture)
                print(f"# {picture}, {theme}, {options}: {found} pixels have a colour")
                assert found > 1000 if theme == "light" else found < 100, (picture, found)
            svg = Path("pathos.svg").read_text()  # librsvg shows the shapes of emoji in the colour of the text
            texts = [text for text in re.findall("<text.*?</text>", svg) if re.search("[\u2600-\u27bf\U0001f000-\U0001faff]", text)]
            assert options or len(texts) > 5
            assert all((" filter=" in text) == (theme == "print") for text in texts), texts
            assert svg.count("<filter ") == (theme == "print" and not options)


def test_pictures():
    need("pdfimages")
    make_pictures()
    assert pathos("check", "pictures.journey") == (b"", b"")
    compare_all("pictures.journey")
    svg = Path("pathos.svg").read_text()
    assert svg.count("<image ") == 3 and svg.count("<use ") == 5  # each once, in all of its places
    kinds = run("pdfimages", "-list", "pathos.pdf")[0].decode()
    assert kinds.count(" jpeg ") == 2, kinds
    lists = re.findall(rb"/XObject <<(.*?)>>", Path("pathos.pdf").read_bytes(), re.S)
    assert lists and not [names for names in (re.findall(rb"/x\d+", names) for names in lists) if len(names) != len(set(names))]


def find_emoji(svg):
    """Returns the rectangle of each glyph in colour, in map units."""
    sizes = {name: [float(number) for number in numbers] for name, *numbers in
             re.findall(r'<image id="([^"]*-glyph-[0-9]+)" x="([^"]*)" y="([^"]*)" width="([^"]*)" height="([^"]*)"', svg)}
    for name, x, y in re.findall(r'<use xlink:href="#([^"]*-glyph-[0-9]+)" x="([^"]*)" y="([^"]*)"/>', svg):
        left, top, width, height = sizes[name]
        yield [float(x) + left, float(y) + top, width, height]


BEARING = 2  # map units at either side of an emoji that a slanted letter beside it may reach into


def check_emoji(*options):
    """With the pixels of 384 an inch, an emoji in the PDF is that in the PNG: as sharp, and at its place."""
    path = CASES / "emoji.journey"
    pathos("export", path, "-o", "pathos.png", "--scale", "4", *options)
    pathos("export", path, "-o", "pathos.pdf", *options)
    run("pdftoppm", "-png", "-singlefile", "-r", "384", "pathos.pdf", "poppler")
    svg = pathos("export", path, "-o", "-", "-f", "svg", "--text", "outlines", *options)[0].decode()
    width, left, top, shown = map(float, re.search(r' width="([^"]*)" height="[^"]*" viewBox="(\S*) (\S*) (\S*)', svg).groups())
    pixels = 4 * width / shown  # per map unit
    worst, found = 0, list(find_emoji(svg))
    assert len(found) > 15, len(found)
    for x, y, width, height in found:
        x, width = x + BEARING, width - 2 * BEARING
        box = "%dx%d+%d+%d" % (width * pixels, height * pixels, (x - left) * pixels, (y - top) * pixels)
        said = subprocess.run(["magick", "compare", "-metric", "RMSE", "-extract", box, "pathos.png", "poppler.png", "null:"], capture_output=True, timeout=60)
        worst = max(worst, float(re.search(rb"\(([0-9.e-]+)\)", said.stderr)[1]))
    print(f"# {' '.join(options)}: no emoji differs by more than {worst:.4f}")
    assert worst < 0.005, worst


def test_emoji_in_pdf():
    need("pdftoppm", "magick")
    check_emoji()
    check_emoji("--theme", "dark")
    check_emoji("--theme", "print")
    check_emoji("--slide", "16:9")


main(test_light, test_dark, test_print, test_outlines, test_right_to_left, test_without_the_map_font, test_with_the_map_font,
     test_pictures, test_grey_pictures, test_grey_emoji, test_emoji_in_pdf)
