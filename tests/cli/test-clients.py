#!/usr/bin/env python3
# test-clients.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs that people open exports with agree on what is in them.

In an SVG, every text is where it belongs. `--text outlines` gives the truth, because its letters are shapes, which no program
sets. Each text gets a colour of its own in both files, and the boxes of those colours are compared. DISTANCES is by how much an
edge may be off, to the left or right, in map units: pictures have 2 pixels a unit, and LibreOffice rounds lengths. Up and down,
3 are allowed, since a program may take a sign from another font. Texts with emoji are left out, as emoji have colours of their
own.

A whole picture may differ from our PNG by as much as MEANS says, in the mean of all channels, of 255, and by as much as WORST says
in the worst square of 24 pixels: text is smoothed in many ways, but a wrong background, a missing picture, a word elsewhere or a
dark bar exceeds one of them. APART names what programs cannot draw, with the map that has it. There, only the mean is compared,
and `--text outlines` must look right, as the help says.
"""

import base64
import os
import re
import shutil
from pathlib import Path

import numpy
from PIL import Image

from tap import SAMPLES, main, need, pathos, run

CASES = Path(__file__).parent.parent / "cases"
MAPS = [*(CASES / f"{name}.journey" for name in ["emoji", "newlines", "no-spaces", "rtl", "rtl-measured", "spaces", "thai", "vowel-signs"]), SAMPLES[1]]
SCALE = 2
DISTANCES = {"librsvg": 1, "chromium": 2, "firefox": 2, "inkscape": 2, "libreoffice": 2}
UP_AND_DOWN = 3
OVER = 2  # pixels by which a page may be too large or too small: LibreOffice rounds to tenths of a millimetre
SQUARE = 24
MEANS = {"inkscape": 2, "libreoffice": 3, "poppler": 2, "mutool": 2, "ghostscript": 2, "libreoffice-pdf": 4, "impress": 3}
WORST = {"inkscape": 28, "libreoffice": 36, "poppler": 28, "mutool": 20, "ghostscript": 36, "libreoffice-pdf": 45, "impress": 45}
APART = {
    "inkscape": ["emoji", "thai"],  # no glyphs in colour; no slant of letters whose font has none
    "libreoffice-pdf": ["rtl", "rtl-measured", "thai", "vowel-signs"],  # sets the letters again, one by one, so shapes and marks are lost
}
GROUP = re.compile(r'<g role="img" aria-label="[^"]*">\n<path fill="#[0-9a-f]{6}"( d="[^"]*")/>')
TEXT = re.compile(r"<text.*?</text>", re.S)
EMOJI = re.compile("[\u2600-\u27bf\u2b50\ufe0f\U0001f000-\U0001faff]")


def home():
    folder = Path("home").resolve()
    (folder / "firefox").mkdir(parents=True, exist_ok=True)
    return {"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder), "XDG_CONFIG_HOME": str(folder), "XDG_CACHE_HOME": str(folder)}


def window(svg):
    return [round(float(side)) for side in re.search(r' width="([^"]*)" height="([^"]*)"', Path(svg).read_text()).groups()]


def draw_in_librsvg(svg, png):
    run("rsvg-convert", svg, "-o", png)


def draw_in_chromium(svg, png):
    width, height = window(svg)
    run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars", f"--user-data-dir={home()['HOME']}/chromium",
        "--force-device-scale-factor=1", f"--window-size={width + 50},{height + 200}", f"--screenshot={Path(png).resolve()}", Path(svg).resolve().as_uri(),
        env=home())


def draw_in_firefox(svg, png):
    width, height = window(svg)
    run("firefox-esr", "--headless", "--no-remote", "--profile", home()["HOME"] + "/firefox", "--window-size", f"{width + 50},{height + 50}", "--screenshot",
        Path(png).resolve(), Path(svg).resolve().as_uri(), env=home())


def draw_in_inkscape(svg, png):
    run("inkscape", "--export-type=png", "-o", png, svg, env=home())


def draw_in_libreoffice(file, png):
    """Draw opens it, and writes a PDF, which keeps every place."""
    suffix = Path(file).suffix
    shutil.copy(file, "office" + suffix)
    filters = ["--infilter=draw_pdf_import"] if suffix == ".pdf" else []
    run("soffice", "--headless", *filters, "--convert-to", "pdf:draw_pdf_Export", "--outdir", "office", "office" + suffix, env=home())
    run("pdftoppm", "-png", "-singlefile", "-r", "96", "office/office.pdf", png.removesuffix(".png"))


def write_presentation(name, picture):
    """A presentation with a slide, 28 cm wide as Impress makes it, that is all picture."""
    data = base64.b64encode(Path(picture).read_bytes()).decode()
    spaces = " ".join(f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for prefix, name in
                      [("office", "office"), ("draw", "drawing"), ("svg", "svg-compatible")])
    Path(name).write_text(f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {spaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.presentation">
<office:body><office:presentation><draw:page draw:name="1"><draw:frame svg:x="0cm" svg:y="0cm" svg:width="28cm" svg:height="15.75cm">
<draw:image><office:binary-data>{data}</office:binary-data></draw:image></draw:frame></draw:page></office:presentation></office:body>
</office:document>
""")


def draw_in_impress(pdf, png, kind):
    """Impress gets it as a picture on a slide, and exports that: as a PDF, in which it embeds ours, or as a PNG."""
    write_presentation("slides.fodp", pdf)
    run("soffice", "--headless", "--convert-to", f"{kind}:impress_{kind}_Export", "--outdir", "office", "slides.fodp", env=home())
    if kind == "png":
        shutil.move("office/slides.png", png)
    else:
        run("pdftoppm", "-png", "-singlefile", "-r", "96", "office/slides.pdf", png.removesuffix(".png"))


def draw_in_poppler(pdf, png):
    run("pdftoppm", "-png", "-singlefile", "-r", "96", pdf, png.removesuffix(".png"))


def draw_in_mutool(pdf, png):
    run("mutool", "draw", "-q", "-r", "96", "-o", png, pdf, "1")


def draw_in_ghostscript(pdf, png):
    run("gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=png16m", "-r96", "-dTextAlphaBits=4", "-dGraphicsAlphaBits=4", f"-sOutputFile={png}", pdf)


def colour(number):
    """Without red, which white paper adds at every edge: so no mixture is the colour of another text."""
    return 0, number % 50 * 4, number // 50 * 4 + 60


def mark(shapes):
    return "\n".join(re.sub(r' fill="#[0-9a-f]{6}"', ' fill="#%02x%02x%02x"' % colour(number), shape, count=1) for number, shape in enumerate(shapes))


def write_marked(name, svg, shapes):
    """Nothing but the texts, each in its colour, and red squares in two corners, which say where the page is."""
    head = re.search(r"<svg.*?>", svg, re.S)[0]
    x, y, width, height = map(float, re.search(r'viewBox="([^"]*)"', head)[1].split())
    head = re.sub(r' width="[^"]*" height="[^"]*"', f' width="{width * SCALE:g}" height="{height * SCALE:g}"', head, count=1)
    square = '<rect x="%g" y="%g" width="10" height="10" fill="#ff0000"/>'
    corners = square % (x, y) + square % (x + width - 10, y + height - 10)
    paper = f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" fill="#ffffff"/>'
    Path(name).write_text(f'<?xml version="1.0" encoding="UTF-8"?>\n{head}\n{paper}\n{corners}\n{mark(shapes)}\n</svg>\n')
    return width, height


def find_boxes(png, size):
    """Returns the box of each colour, in map units: left, right, top, bottom."""
    pixels = numpy.asarray(Image.open(png).convert("RGB")).astype(numpy.int32)
    red, green, blue = pixels[..., 0], pixels[..., 1], pixels[..., 2]
    down, across = numpy.nonzero((red > 249) & (green < 6) & (blue < 6))
    left, top = across.min(), down.min()
    unit = (across.max() + 1 - left) / size[0], (down.max() + 1 - top) / size[1]
    a, b = (green + 2) // 4, (blue - 58) // 4
    ours = (red <= 1) & (abs(green - a * 4) <= 1) & (abs(blue - 60 - b * 4) <= 1) & (b >= 0) & (a < 50)
    down, across = numpy.nonzero(ours)
    boxes = {}
    for number in numpy.unique((a + 50 * b)[ours]):
        here = (a + 50 * b)[down, across] == number
        if here.sum() >= 3:
            boxes[int(number)] = ((across[here].min() - left) / unit[0], (across[here].max() + 1 - left) / unit[0],
                                  (down[here].min() - top) / unit[1], (down[here].max() + 1 - top) / unit[1])
    return boxes


def check_places(client, draw):
    worst = 0
    for path in MAPS:
        live = pathos("export", path, "-o", "-", "-f", "svg")[0].decode()
        outlines = pathos("export", path, "-o", "-", "-f", "svg", "--text", "outlines")[0].decode()
        texts = TEXT.findall(live)
        size = write_marked("outlines.svg", outlines, [f'<path fill="#000000"{group[1]}/>' for group in GROUP.finditer(outlines)])
        write_marked("texts.svg", live, texts)
        draw_in_librsvg("outlines.svg", "outlines.png")
        draw("texts.svg", "texts.png")
        wanted, found = find_boxes("outlines.png", size), find_boxes("texts.png", size)
        assert len(wanted) >= len(texts) - 2 > 5, (path, len(wanted), len(texts))
        for number, box in wanted.items():
            words = re.sub(r"<[^>]*>", "", texts[number])
            if EMOJI.search(words):
                continue
            assert number in found, (client, path.stem, words, "is not there")
            off = [abs(a - b) for a, b in zip(box, found[number])]
            worst = max(worst, *off[:2])
            assert max(off[:2]) <= DISTANCES[client] and max(off[2:]) <= UP_AND_DOWN, (client, path.stem, words, box, found[number])
    print(f"# {client}: no text is off by more than {worst:.1f} units")


def compare(client, path, drawn, may_be_apart=False):
    ours = numpy.asarray(Image.open("pathos.png").convert("RGB"), numpy.int16)
    theirs = numpy.asarray(Image.open(drawn).convert("RGB"), numpy.int16)
    over = [theirs.shape[side] - ours.shape[side] for side in (0, 1)]
    assert all(abs(pixels) <= OVER for pixels in over), (client, path.stem, theirs.shape, ours.shape)
    height, width = (min(ours.shape[side], theirs.shape[side]) for side in (0, 1))
    off = min((abs(ours[:height, :width] - theirs[down:down + height, across:across + width]).mean(2)
               for down in range(max(over[0], 0) + 1) for across in range(max(over[1], 0) + 1)), key=numpy.mean)
    rows, columns = height // SQUARE, width // SQUARE
    squares = off[:rows * SQUARE, :columns * SQUARE].reshape(rows, SQUARE, columns, SQUARE).mean((1, 3))
    row, column = numpy.unravel_index(squares.argmax(), squares.shape)
    print(f"# {path.stem} in {client}: differs by {off.mean():.2f}, by {squares.max():.1f} at {column * SQUARE}, {row * SQUARE}")
    assert off.mean() < MEANS[client], (client, path.stem)
    assert squares.max() < WORST[client] or may_be_apart, (client, path.stem)


def check_picture(client, path, ending, draw, may_be_apart, *options):
    pathos("export", path, "-o", "pathos.png")
    pathos("export", path, "-o", "pathos." + ending, *options)
    draw("pathos." + ending, "drawn.png")
    compare(client, path, "drawn.png", may_be_apart)


def check_pictures(client, ending, draw):
    for path in MAPS:
        is_apart = path.stem in APART.get(client, [])
        check_picture(client, path, ending, draw, is_apart)
        if is_apart:
            check_picture(client, path, ending, draw, False, "--text", "outlines")


def test_svg_in_librsvg():
    need("rsvg-convert")
    check_places("librsvg", draw_in_librsvg)


def test_svg_in_chromium():
    need("chromium")
    check_places("chromium", draw_in_chromium)


def test_svg_in_firefox():
    need("firefox-esr")
    check_places("firefox", draw_in_firefox)


def test_svg_in_inkscape():
    need("inkscape")
    check_places("inkscape", draw_in_inkscape)
    check_pictures("inkscape", "svg", draw_in_inkscape)


def test_svg_in_libreoffice():
    need("soffice")
    check_places("libreoffice", draw_in_libreoffice)
    check_pictures("libreoffice", "svg", draw_in_libreoffice)


def test_pdf_is_sound():
    need("qpdf")
    for path in MAPS:
        pathos("export", path, "-o", "pathos.pdf")
        said = run("qpdf", "--check", "pathos.pdf")
        assert b"WARNING" not in b"".join(said), said


def test_pdf_in_poppler():
    need("pdftoppm")
    check_pictures("poppler", "pdf", draw_in_poppler)


def test_pdf_in_mutool():
    need("mutool")
    check_pictures("mutool", "pdf", draw_in_mutool)


def test_pdf_in_ghostscript():
    need("gs")
    check_pictures("ghostscript", "pdf", draw_in_ghostscript)


def test_pdf_in_libreoffice():
    need("soffice")
    check_pictures("libreoffice-pdf", "pdf", draw_in_libreoffice)


def test_pdf_in_impress():
    need("soffice")
    slide = ["--slide", "16:9"]
    scale = ["--scale", str(28 / 2.54 * 96 / 1280)]
    for path, theme in [(SAMPLES[1], "light"), (SAMPLES[1], "dark"), (MAPS[0], "light"), (MAPS[0], "print")]:
        pathos("export", path, "-o", "pathos.png", *slide, *scale, "--theme", theme)
        pathos("export", path, "-o", "pathos.pdf", *slide, "--theme", theme)
        for kind in ["pdf", "png"]:
            draw_in_impress("pathos.pdf", "drawn.png", kind)
            compare("impress", path, "drawn.png")


main(test_svg_in_librsvg, test_svg_in_chromium, test_svg_in_firefox, test_svg_in_inkscape, test_svg_in_libreoffice, test_pdf_is_sound,
     test_pdf_in_poppler, test_pdf_in_mutool, test_pdf_in_ghostscript, test_pdf_in_libreoffice, test_pdf_in_impress)
