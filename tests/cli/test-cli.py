#!/usr/bin/env python3
# test-cli.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line: what it writes, what it refuses, and that a map gives the same bytes everywhere."""

import json
import re
import struct
from pathlib import Path

from tap import DATA, SAMPLES, TEMPLATES, Skip, main, need, pathos, run

SAMPLE = DATA / "samples" / "photography.journey"
NO_DISPLAY = {"DISPLAY": ":9999", "WAYLAND_DISPLAY": "nothing", "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nothing"}
LOCALES = ["de_DE", "ar_EG", "tr_TR"]


def png_size(data):
    return struct.unpack(">II", data[16:24])


def test_misuse():
    Path("x.svg").write_text("before")
    for arguments in [
        ["export"], ["export", SAMPLE], ["export", SAMPLE, "-o"], ["export", SAMPLE, SAMPLE, "-o", "x.svg"],
        ["export", SAMPLE, "-o", "x"], ["export", SAMPLE, "-o", "x.odp"], ["export", SAMPLE, "-o", "-"],
        ["export", SAMPLE, "-o", "x.svg", "--format", "gif"], ["export", SAMPLE, "-o", "x.svg", "--size", "1920"],
        ["export", SAMPLE, "-o", "x.svg", "--size", "0x10"], ["export", SAMPLE, "-o", "x.svg", "--size", "-5x10"],
        ["export", SAMPLE, "-o", "x.svg", "--size", "10x10x10"], ["export", SAMPLE, "-o", "x.svg", "--scale", "0"],
        ["export", SAMPLE, "-o", "x.svg", "--scale", "nan"], ["export", SAMPLE, "-o", "x.svg", "--scale", "1,5"],
        ["export", SAMPLE, "-o", "x.svg", "--scale", "101"], ["export", SAMPLE, "-o", "x.svg", "--slide", "3:2"],
        ["export", SAMPLE, "-o", "x.svg", "--paper", "B4"], ["export", SAMPLE, "-o", "x.svg", "--slide", "4:3", "--paper", "A4"],
        ["export", SAMPLE, "-o", "x.svg", "--size", "10x10", "--scale", "2"], ["export", SAMPLE, "-o", "x.svg", "--pages", "some"],
        ["export", SAMPLE, "-o", "x.svg", "--theme", "Light"], ["export", SAMPLE, "-o", "x.svg", "--text", "dead"],
        ["export", SAMPLE, "-o", "x.svg", "--background", "red"], ["export", SAMPLE, "-o", "x.svg", "--background", "#12345"],
        ["export", SAMPLE, "-o", "x.svg", "--background", "#-12345"], ["export", SAMPLE, "-o", "x.svg", "--background", "0x1234"],
        ["export", SAMPLE, "-o", "x.svg", "--scale", "1e-30"], ["export", SAMPLE, "-o", "", "-f", "svg"], ["export", "", "-o", "x.svg"],
        ["export", SAMPLE, "-o", "x.json", "--persona", "Maya"], ["export", SAMPLE, "-o", "x.json", "-f", "flat", "--theme", "dark"],
        ["exprt", SAMPLE, "-o", "x.svg"], ["check", ""], ["new", ""],
        ["export", SAMPLE, "-o", "x.svg", "--persona", "Nobody"], ["export", SAMPLE, "-o", "x.svg", "--colour"],
        ["export", SAMPLE, "-o", "-", "--format", "svg", "--pages", "stages"],
        ["check"], ["check", "--fast", SAMPLE], ["new"], ["new", "a", "b"], ["new", "--template", "none", "a"],
        ["new", "--template", "../samples/photography", "a"], ["new", "--template", "", "a"],
        ["diff", SAMPLE, SAMPLE], ["merge", SAMPLE], ["--frob"], ["-x", SAMPLE],
    ]:
        output, errors = pathos(*arguments, status=2)
        assert output == b"", arguments
        assert re.match(rb"\S.*[.:\xbb]", errors), (arguments, errors)
    assert b"A5, A4" in pathos("export", SAMPLE, "-o", "x.svg", "--paper", "B4", status=2)[1]
    assert Path("x.svg").read_text() == "before"
    assert [path.name for path in Path(".").iterdir()] == ["x.svg"]


def test_libraries():
    """The command line does not load GTK, which takes longer than drawing most maps."""
    need("ldd")
    libraries = run("ldd", pathos.__globals__["PATHOS"])[0]
    assert b"librsvg" in libraries or b"libcairo" in libraries, libraries
    assert b"libgtk" not in libraries and b"libadwaita" not in libraries, libraries


def test_dashes():
    Path("-m.journey").write_bytes(SAMPLE.read_bytes())
    pathos("export", "-o", "a.svg", "--", "-m.journey")
    pathos("check", "--", "-m.journey", SAMPLE)
    pathos("check", SAMPLE, "--", "-m.journey")
    pathos("new", "--", "-n.journey")
    assert Path("a.svg").exists() and Path("-n.journey").exists()


def test_help():
    for arguments in [["--help"], ["-h"], ["--version"], ["new", "--help"], ["export", "-h"], ["check", "--help"]]:
        output, errors = pathos(*arguments, env=NO_DISPLAY)
        assert output and not errors, arguments
    assert b"--each-persona" in pathos("export", "--help")[0]
    run("sh", "-c", 'exec "$0" export --help > /dev/full', pathos.__globals__["PATHOS"], status=1)


def test_check():
    pathos("check", *SAMPLES, *TEMPLATES)
    Path("broken.journey").write_text('{\n  "format": "journey",\n  "version": [1, 0],\n  "títle": x\n}\n')
    errors = pathos("check", SAMPLE, "broken.journey", "missing.journey", status=1)[1].decode().splitlines()
    assert len(errors) == 2, errors
    assert re.fullmatch(r"broken\.journey:4:12: .*\.", errors[0]), errors
    assert re.fullmatch(r"missing\.journey: .*\.", errors[1]), errors


def test_long_texts_make_no_long_map():
    """Cards flow side by side and columns grow: 65 and 75 % of the heights without that, 2,756 and 3,602."""
    for name, highest in [("student", 1791), ("bets-soccer", 2701)]:
        svg = pathos("export", Path(__file__).parent.parent / "cases" / f"{name}.journey", "-o", "-", "--format", "svg")[0].decode()
        height = float(re.search(r' viewBox="0 0 [0-9.]+ ([0-9.]+)"', svg)[1])
        assert height <= highest, (name, height)


def test_later_version():
    """A map of a later version is drawn, but not written, since this version does not know all of it."""
    Path("later.journey").write_text('{ "format": "journey", "version": [2, 0], "id": "journey2", "title": "Later", "new": 1 }\n')
    Path("later.json").write_text("before")
    for output in ["later.json", "-"]:
        written, errors = pathos("export", "later.journey", "-o", output, "--format", "json", status=1)
        assert not written and errors.startswith(b"later.journey: "), errors
    assert Path("later.json").read_text() == "before"
    pathos("export", "later.journey", "-o", "later.svg")


def test_repairs_are_reported():
    journey = json.loads(SAMPLE.read_text())
    journey["links"][0]["from"] = "nothing2"
    text = json.dumps(journey, indent=1)
    Path("odd.journey").write_text(text)
    line = 1 + text[:text.index(journey["links"][0]["id"])].count("\n")
    assert pathos("check", "odd.journey", status=1)[1].startswith(b"odd.journey:%d: " % line)
    assert pathos("export", "odd.journey", "-o", "odd.svg")[1].startswith(b"odd.journey:%d: " % line)


def test_new():
    for template in TEMPLATES:
        pathos("new", "--template", template.stem, template.name, env=NO_DISPLAY)
        assert Path(template.name).read_bytes() == template.read_bytes(), template
        pathos("check", template.name)
    pathos("new", "plain.journey")
    before = Path("plain.journey").read_bytes()
    pathos("new", "--template", "blank", "plain.journey", status=1)
    assert Path("plain.journey").read_bytes() == before
    pathos("new", "no/such/folder/x.journey", status=1)


def test_no_templates():
    Path("data").mkdir()
    errors = pathos("new", "x.journey", status=1, env={"PATHOS_DATADIR": "data"})[1]
    assert errors.startswith(b"data/templates: "), errors


def test_formats():
    starts = {"svg": b"<?xml", "png": b"\x89PNG", "pdf": b"%PDF", "json": b"{", "flat": b"["}
    for name, start in starts.items():
        output, _ = pathos("export", SAMPLE, "-o", "-", "--format", name, env=NO_DISPLAY)
        path = Path("x." + name if name != "flat" else "flat.json")
        pathos("export", SAMPLE, "-o", path, "--format", name)
        assert output.startswith(start), name
        assert pathos("export", SAMPLE, "-o", "-", "--format", name, env={"G_MESSAGES_DEBUG": "all"})[0] == output, name
        assert path.read_bytes() == output, name
    assert Path("x.json").read_bytes() == SAMPLE.read_bytes()
    pathos("export", SAMPLE, "-o", "X.PNG")
    assert Path("X.PNG").read_bytes() == Path("x.png").read_bytes()


def test_sizes():
    pathos("export", SAMPLE, "-o", "size.png", "--size", "1920x1080")
    pathos("export", SAMPLE, "-o", "odd.png", "--size", "1001x777")
    pathos("export", SAMPLE, "-o", "slide.png", "--slide", "4:3")
    pathos("export", SAMPLE, "-o", "one.png")
    pathos("export", SAMPLE, "-o", "two.png", "--scale", "2")
    assert png_size(Path("size.png").read_bytes()) == (1920, 1080)
    assert png_size(Path("odd.png").read_bytes()) == (1001, 777)
    assert png_size(Path("slide.png").read_bytes()) == (960, 720)
    one, two = (png_size(Path(name).read_bytes()) for name in ("one.png", "two.png"))
    assert all(0 <= 2 * a - b <= 1 for a, b in zip(one, two)), (one, two)


def test_papers():
    need("pdfinfo")
    for paper, size in [("A4", (842, 595)), ("Letter", (792, 612)), ("A0", (3370, 2384))]:
        pathos("export", SAMPLE, "-o", "x.pdf", "--paper", paper)
        info = run("pdfinfo", "x.pdf")[0].decode()
        found = tuple(round(float(number)) for number in re.search(r"Page size: +([\d.]+) x ([\d.]+)", info).groups())
        assert found == size, (paper, found)


def test_pages():
    need("pdfinfo")
    stages = len(json.loads(SAMPLE.read_text())["stages"])
    names = pathos("export", SAMPLE, "-o", "out.v1.svg", "--pages", "stages")[1].decode().splitlines()
    assert len(names) >= stages
    assert names == [f"out.v1-{number:0{len(str(len(names)))}}.svg" for number in range(1, len(names) + 1)]
    assert names == sorted(path.name for path in Path(".").iterdir())
    pathos("export", SAMPLE, "-o", "x.pdf", "--pages", "stages")
    assert re.search(rf"Pages: +{len(names)}\b", run("pdfinfo", "x.pdf")[0].decode())


def test_personas():
    both = pathos("export", SAMPLE, "-o", "-", "-f", "svg")[0]
    one = pathos("export", SAMPLE, "-o", "-", "-f", "svg", "--persona", "maya")[0]
    assert b"Jonas, 41" in both and b"Maya, 27" in both
    assert b"Jonas, 41" not in one and b"Maya, 27" in one
    names = pathos("export", SAMPLE, "-o", "each.svg", "--each-persona")[1].decode().splitlines()
    assert len(names) == 2 and b"Jonas, 41" not in Path(names[0]).read_bytes() and b"Maya, 27" not in Path(names[1]).read_bytes()


def test_names_of_personas():
    """A whole name counts before the beginning of one, everyone of that name is shown, and é equals e with an accent."""
    journey = json.loads(TEMPLATES[0].read_text())
    names = {"personaa": "Maya, 27", "personab": "Maya", "personac": "Zoë", "personad": "Zoë"}
    journey["personas"] = [{"id": key, "name": name} for key, name in names.items()]
    Path("m.journey").write_text(json.dumps(journey), encoding="utf-8")
    for name, shown in [("maya", ["personab"]), ("maya, 27", ["personaa"]), ("ZOE\u0308", ["personac", "personad"]), ("personad", ["personad"])]:
        for locale in ["C.UTF-8", "C"]:
            svg = pathos("export", "m.journey", "-o", "-", "-f", "svg", "--persona", name, env={"LC_ALL": locale})[0].decode()
            assert [key for key in names if re.search(rf'id="[^"]*{key}"', svg)] == shown, (name, locale)
    assert "“Maya, 28”" in pathos("export", "m.journey", "-o", "x.svg", "-p", "Maya, 28", status=2, env={"LC_ALL": "C"})[1].decode()


def test_no_fonts():
    Path("fonts.conf").write_text("<fontconfig><cachedir>cache</cachedir></fontconfig>")
    for name in ["svg", "png", "pdf"]:
        output, errors = pathos("export", SAMPLE, "-o", "-", "-f", name, status=1, env={"FONTCONFIG_FILE": str(Path("fonts.conf").resolve())})
        assert not output and re.fullmatch(rb"\S+: [^\n]*font[^\n]*\n", errors), errors


def test_small_text_is_reported():
    assert b"--pages stages" in pathos("export", SAMPLE, "-o", "x.svg", "--size", "320x180")[1]
    assert b"points" not in pathos("export", SAMPLE, "-o", "x.svg")[1]


def test_failure_leaves_the_file():
    Path("bad.journey").write_text("{")
    for name in ["x.svg", "x.png", "x.pdf"]:
        Path(name).write_text("before")
        pathos("export", "bad.journey", "-o", name, status=1)
        assert Path(name).read_text() == "before"
    errors = pathos("export", SAMPLE, "-o", "x.png", "--scale", "100", status=1)[1]
    assert b"pixels" in errors and Path("x.png").read_text() == "before"
    Path("kept.svg").symlink_to("x.svg")
    pathos("export", SAMPLE, "-o", "kept.svg")
    assert Path("kept.svg").is_symlink() and Path("x.svg").read_bytes().startswith(b"<?xml")
    Path("loop.svg").symlink_to("loop.svg")
    assert pathos("export", SAMPLE, "-o", "loop.svg", status=1)[1].startswith(b"loop.svg: ")
    assert Path("loop.svg").is_symlink()
    pathos("export", SAMPLE, "-o", "no/such/folder/x.svg", status=1)
    assert b"folder" in pathos("export", SAMPLE, "-o", "no/such/folder/x.svg", status=1)[1]
    for name in [".", "/dev/null", "/dev/stdout"]:
        assert b"not a file" in pathos("export", SAMPLE, "-o", name, "-f", "svg", status=1)[1]
    Path("map.journey").write_bytes(SAMPLE.read_bytes())
    Path("link").symlink_to("map.journey")
    for name in ["map.journey", "./map.journey", "link"]:
        pathos("export", "map.journey", "-o", name, "-f", "svg", status=2)
    assert Path("map.journey").read_bytes() == SAMPLE.read_bytes()
    run("sh", "-c", 'exec "$0" export "$1" -o - -f svg > /dev/full', pathos.__globals__["PATHOS"], SAMPLE, status=1)


def test_pages_keep_other_files():
    """The names of pages follow from the one that was typed, so they may be those of maps, or of files that nobody thought of."""
    photography = SAMPLE.read_bytes()
    n_pages = len(pathos("export", SAMPLE, "-o", "n.svg", "--pages", "stages")[1].splitlines())
    first, second = f"n-{1:0{len(str(n_pages))}}", f"n-{2:0{len(str(n_pages))}}"
    for path in Path(".").iterdir():
        path.unlink()
    for name in [first, second]:
        Path(name + ".journey").write_bytes(photography)
        for arguments in [[], ["--force"]]:
            errors = pathos("export", name + ".journey", "-o", "n.journey", "-f", "svg", "--pages", "stages", *arguments, status=2)[1]
            assert first.encode() in errors, errors
    Path("map.json").write_bytes(photography)
    Path(first + ".svg").symlink_to("map.json")
    pathos("export", "map.json", "-o", "n.svg", "--pages", "stages", "--force", status=2)
    Path(first + ".svg").unlink()
    Path(second + ".svg").write_text("before")
    errors = pathos("export", "map.json", "-o", "n.svg", "--pages", "stages", status=1)[1]
    assert b"--force" in errors and second.encode() in errors, errors
    assert sorted(path.name for path in Path(".").iterdir()) == ["map.json", first + ".journey", second + ".journey", second + ".svg"]
    assert Path(second + ".svg").read_text() == "before" and all(path.read_bytes() == photography for path in Path(".").glob("*.j*"))
    pathos("export", "map.json", "-o", "n.svg", "--pages", "stages", "--force")
    assert Path(second + ".svg").read_bytes().startswith(b"<?xml")


def test_limit_of_a_file():
    """A file that may not grow is an error like any other, and leaves the old one."""
    Path("x.svg").write_text("before")
    errors = run("sh", "-c", 'ulimit -f 1; exec "$0" export "$1" -o x.svg', pathos.__globals__["PATHOS"], SAMPLE, status=1)[1]
    assert errors.startswith(b"x.svg: "), errors
    assert Path("x.svg").read_text() == "before" and len(list(Path(".").iterdir())) == 1


def test_forged_names():
    """A name of a file or an argument neither ends the line of a message nor controls the terminal, nor turns it round."""
    evil = "a\nb: 1:1: Fine.\x1b[31m\u202e\x85"
    Path(evil + ".journey").write_text("{")
    journey = json.loads(SAMPLE.read_text())
    journey["title"], journey["links"][0]["from"], journey["personas"][0]["name"] = evil, "nothing2", evil
    Path("odd" + evil + ".journey").write_text(json.dumps(journey))
    Path(evil + ".svg").mkdir()
    for arguments, status, lines in [
        (["check", evil + ".journey"], 1, 1), (["check", "no" + evil], 1, 1), (["check", "odd" + evil + ".journey"], 1, None),
        (["export", SAMPLE, "-o", evil + ".svg"], 1, 1), (["export", SAMPLE, "-o", "no/" + evil + ".svg"], 1, 1),
        (["export", SAMPLE, "-o", "x.svg", "-p", evil], 2, 2), (["export", SAMPLE, "-o", "x.svg", "--theme", evil], 2, 2),
        (["export", SAMPLE, "-o", "x.svg", "--" + evil], 2, 2), (["a\nb\x1b[31m\u202e"], 2, 2), (["new", "--template", evil, "x"], 2, 2),
        (["export", SAMPLE, "-o", evil + ".png", "--pages", "stages"], 0, None), (["export", SAMPLE, "-o", evil + ".png", "--pages", "stages"], 1, 2),
    ]:
        errors = pathos(*arguments, status=status)[1].decode()
        assert lines in (None, len(errors.splitlines())), (arguments, errors)
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", errors), (arguments, errors)
        assert not re.search("^b: 1:1", errors, re.MULTILINE), (arguments, errors)


def test_standard_input():
    """“-” is standard input, which is never overwritten either."""
    def export(*arguments, status=0, data=SAMPLE.read_bytes()):
        return run(pathos.__globals__["PATHOS"], *arguments, status=status, data=data)
    wanted = pathos("export", SAMPLE, "-o", "-", "-f", "svg")[0]
    assert export("export", "-", "-o", "-", "-f", "svg")[0] == wanted
    export("export", "-", "-o", "x.svg")
    assert Path("x.svg").read_bytes() == wanted
    export("check", "-")
    for data in [b"{", b"", b"\x89PNG"]:
        assert export("check", "-", status=1, data=data)[1].startswith(b"<stdin>:"), data
    assert b"32 MiB" in export("check", "-", status=1, data=b" " * (32 * 1024 * 1024 + 1))[1]
    assert b"-o" in export("export", "-", status=2)[1]
    assert b"format" in export("export", "-", "-o", "-", status=2)[1]
    Path("m.json").write_bytes(SAMPLE.read_bytes())
    run("sh", "-c", 'exec "$0" export - -o m.json -f svg < m.json', pathos.__globals__["PATHOS"], status=2)
    run("sh", "-c", 'exec "$0" export m.json -o - -f svg >> m.json', pathos.__globals__["PATHOS"], status=2)
    assert Path("m.json").read_bytes() == SAMPLE.read_bytes()


def test_names_of_new_maps():
    pathos("new", "y")
    pathos("new", "folder.d/../z", status=1)
    pathos("new", "v.json")
    assert sorted(path.name for path in Path(".").iterdir()) == ["v.json", "y.journey"]
    before = Path("y.journey").read_bytes()
    assert b"exists" in pathos("new", "y", "--template", "blank", status=1)[1] and Path("y.journey").read_bytes() == before
    Path("dir").mkdir()
    Path("link.journey").symlink_to("target.journey")
    for name in ["dir", "dir/", "new/", "-", "."]:
        assert b"not the name of a file" in pathos("new", name, status=2)[1], name
    pathos("new", "link", status=1)
    assert not Path("target.journey").exists()


def test_least_size():
    for arguments in [["--size", "10x10"], ["--size", "1x5000"], ["--size", "5000x63"]]:
        for name in ["x.png", "x.svg"]:
            assert b"64x64" in pathos("export", SAMPLE, "-o", name, *arguments, status=2)[1]
    for arguments in [["--scale", "0.01"], ["--slide", "16:9", "--scale", "0.05"]]:
        assert b"64" in pathos("export", SAMPLE, "-o", "x.png", *arguments, status=1)[1]
    assert not list(Path(".").iterdir())
    pathos("export", SAMPLE, "-o", "x.png", "--size", "64x64")


def test_background():
    """The theme follows the background, and so does all that is drawn on it."""
    def export(*arguments):
        return pathos("export", SAMPLE, "-o", "-", "-f", "svg", "--background", *arguments)[0]
    blue = export("#203040")
    assert b"#241f31" not in blue and b"#f2f1f4" in blue and b"#242428" not in blue
    assert blue == export("#203040", "--theme", "dark")
    assert b"#241f31" in export("#f5deb3") and b"#ffffff" in export("#000000", "--high-contrast")
    assert export("#777777") == export("#777777", "--theme", "print")  # too dark for the light theme, too light for the dark one
    for arguments in [["#203040", "--theme", "light"], ["#ffffff", "--theme", "dark"], ["#777777", "--theme", "dark"], ["#203040", "--theme", "print"]]:
        errors = pathos("export", SAMPLE, "-o", "x.svg", "--background", *arguments, status=2)[1]
        assert b"leave out --theme" in errors and arguments[0].encode() in errors, (arguments, errors)
    for arguments in [["#808080", "--high-contrast"], ["#808080", "--high-contrast", "--theme", "dark"]]:
        errors = pathos("export", SAMPLE, "-o", "x.svg", "--background", *arguments, status=2)[1]
        assert b"No text is readable" in errors and b"#808080" in errors, (arguments, errors)
    assert not Path("x.svg").exists()


def make_locales():
    need("localedef")
    for name in LOCALES:
        run("localedef", "-i", name, "-f", "UTF-8", f"./{name}.UTF-8")
    env = {"LOCPATH": str(Path.cwd()), "LC_ALL": "de_DE.UTF-8"}
    assert run("locale", "decimal_point", env=env)[0] == b",\n", "the locales are not in force"


def test_same_bytes_anywhere():
    if not Path("/usr/share/i18n/locales/de_DE").exists():
        raise Skip("there are no locales to make")
    make_locales()
    for sample in SAMPLES:
        for options in [["-f", "svg"], ["-f", "png"], ["-f", "pdf"], ["-f", "json"], ["-f", "flat"], ["-f", "svg", "--text", "outlines"],
                        ["-f", "pdf", "--pages", "stages"], ["-f", "svg", "--size", "1000x700", "--theme", "print"]]:
            wanted = pathos("export", sample, "-o", "-", *options)[0]
            for name in LOCALES:
                env = {"LOCPATH": str(Path.cwd()), "LC_ALL": name + ".UTF-8", "LANG": name + ".UTF-8", "LANGUAGE": name[:2], "TZ": "Asia/Tokyo"}
                assert pathos("export", sample, "-o", "-", *options, env=env)[0] == wanted, (sample, options, name)


main(test_misuse, test_libraries, test_dashes, test_help, test_check, test_long_texts_make_no_long_map, test_later_version, test_repairs_are_reported, test_new, test_no_templates, test_formats, test_sizes, test_papers, test_pages,
     test_personas, test_names_of_personas, test_no_fonts, test_small_text_is_reported, test_failure_leaves_the_file, test_pages_keep_other_files, test_limit_of_a_file, test_forged_names, test_standard_input, test_names_of_new_maps, test_least_size, test_background, test_same_bytes_anywhere)
