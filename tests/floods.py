#!/usr/bin/env python3
# floods.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints a .journey file that is small but unfolds to much: a flood of one thing, as much as a file may hold.

Length: each flood is short, and all are in one table.

    floods.py NAME [SHARE]     prints the flood; SHARE, 1 if left out, is the part of the file's limit that it takes
    floods.py --list           prints the names

The same arguments always print the same bytes.
"""

import base64
import json
import struct
import sys
import zlib

# The most of each list, and of what is drawn, as in src/model/pathos-limits.h and src/layout/pathos-drawn.h.
PERSONAS, LANES, STAGES, CARDS, LINKS, COLUMNS, TEXTS = 200, 1000, 10_000, 100_000, 5000, 41_000, 16_200_000
# As much as fits: a file has at most 32 MiB and a million values, a text 1 MiB, a list of references 4,096 entries.
BYTES, VALUES, TEXT, REFERENCES = 32 << 20, 1_000_000, 1 << 20, 4096
LETTERS = "abcdefghijklmnopqrstuvwxyz"
SIGNS = LETTERS + "23456789"
SCRIPTS = {
    "latin": "customers wait until somebody answers ",
    "arabic": "ينتظر العملاء حتى يجيب أحدهم على السؤال ",
    "devanagari": "ग्राहक तब तक प्रतीक्षा करते हैं जब तक कोई उत्तर न दे ",
    "thai": "ลูกค้ารอ จนกว่าจะ มีคน ตอบคำถาม ",
    "han": "顾客 一直等到 有人 回答 问题 为止 ",
}
ODD = {
    "emoji": "👩🏽‍🎨👨‍👩‍👧‍👦🏳️‍🌈1️⃣",
    "overrides": "\u202ea\u202db\u202c\u202c",
    "isolates": "\u2067a\u2066b\u2069\u2069",
    "marks": "e" + "\u0301\u0323" * 20,
    "lines": "\n",
    "tabs": "\t.",
    "dashes": "a-",
    "ligatures": "fi\u00ad",
}


def new_id(number, first="a"):
    text = ""
    for _ in range(7):
        number, sign = divmod(number, len(SIGNS))
        text = SIGNS[sign] + text
    return first + text


def journey(**members):
    lanes = members.pop("lanes", [])
    touchpoints = {"id": "l2222222", "title": "Touchpoints", "kind": "touchpoints"}
    return {"format": "journey", "version": [1, 0], "id": "m2222222", **members, "lanes": [touchpoints, *lanes]}


def texts_to(n_bytes, pattern, spaces=True):
    pattern = pattern if spaces else pattern.replace(" ", "")
    return pattern * (n_bytes // len(pattern.encode()))


def touchpoints(n, **more):
    return [{"id": new_id(i, "t"), **more} for i in range(n)]


def stage(n, **more):
    return {"id": "s2222222", "title": "Stage", "touchpoints": touchpoints(n, **more)}


def card_lane(cards, number=0):
    return {"id": new_id(number, "l"), "title": "Cards", "cards": cards}


def personas(n, **more):
    return [{"id": new_id(i, "p"), "name": f"P{i}", **more} for i in range(n)]


EMOTION = {"id": "l2222223", "title": "Emotion", "kind": "emotion"}

# --- Names that collide in GLib's hash of strings, h = 33 h + c -----------------------------------------------------------


def colliding_ids(n, mask=1_048_573, slots=64):
    """Valid ids that fall into few places of a hash table with 2^20 places, as GLib computes them."""
    ends = {}
    for a in SIGNS:
        for b in SIGNS:
            for c in SIGNS:
                for d in SIGNS:
                    ends.setdefault(((ord(a) * 33 + ord(b)) * 33 + ord(c)) * 33 + ord(d), a + b + c + d)
    inverse, wanted = pow(11, -1, 1 << 32), []
    for slot in range(slots):
        wanted += [value * inverse % (1 << 32) for value in range(slot, 1 << 32, mask)]
    wanted.sort()
    import bisect
    found, number = [], 0
    least, most = min(ends), max(ends)
    while len(found) < n:
        begin = new_id(number)[-3:]
        first = LETTERS[number // len(SIGNS) ** 3 % 26]
        hash_ = 5381
        for sign in first + begin:
            hash_ = hash_ * 33 + ord(sign)
        base = hash_ * 33 ** 4 % (1 << 32)
        for i in range(bisect.bisect_left(wanted, base + least), len(wanted)):
            if wanted[i] > base + most:
                break
            end = ends.get(wanted[i] - base)
            if end is not None:
                found.append(first + begin + end)
        number += 1
    return found[:n]


def colliding_names(n):
    """Names with the same hash."""
    bits = max(1, (n - 1).bit_length())
    for i in range(n):
        yield "".join("aB" if i >> bit & 1 else "b!" for bit in range(bits))


def ids(share):
    n = int(230_000 * share)
    return journey(stages=[{"id": "s2222222", "touchpoints": [{"id": i} for i in colliding_ids(n)]}])


def ids_of_channels(share):
    n = int(450_000 * share)
    return journey(channels=[{"id": i} for i in colliding_ids(n)])


def invalid_ids(share):
    return journey(channels=[{"id": name} for name in colliding_names(int(256_000 * share))])


def picture_ids(share):
    data = base64.b64encode(picture(1, 1)).decode()
    return journey(images=[{"id": name, "type": "image/png", "data": data} for name in colliding_names(int(64_000 * share))])


def member_names(share):
    one = {name: 0 for name in colliding_names(512)}
    return journey(things=[one] * int(1_900 * share))


def references_to_ids(share):
    """References to ids that collide, none of which is there."""
    names = colliding_ids(int(200_000 * share))
    return journey(stages=[{"id": "s2222222", "touchpoints": [{"id": new_id(i, "t"), "channels": names[i * 4000:i * 4000 + 4000]}
                                                            for i in range(max(1, len(names) // 4000))]}])


# --- As many things as fit -------------------------------------------------------------------------------------------------


def empty(kind):
    def make(share):
        n = int(940_000 * share)
        if kind == "touchpoints":
            return journey(stages=[{"touchpoints": [{}] * n}])
        if kind == "cards":
            return journey(stages=[stage(1)], lanes=[card_lane([{"at": "t2222222"[:1] + "aaaaaaa"}] * (n // 2))])
        if kind == "feelings":
            return journey(personas=[{}] * (n // 4), stages=[stage(1, feelings=[{}] * (n // 2))])
        return journey(**{kind: [{}] * n})
    return make


def kept(kind):
    """Things with valid ids, so that none is repaired."""
    def make(share):
        n = int(460_000 * share)
        return journey(**{kind: [{"id": new_id(i, kind[0])} for i in range(n)]})
    return make


def lanes_touchpoints(share):
    n = int(10_000 * share)
    return journey(stages=[stage(n)], lanes=[card_lane([], i) for i in range(n)])


def stages_lanes(share):
    n = int(10_000 * share)
    return journey(stages=[{"id": new_id(i, "s")} for i in range(n)], lanes=[card_lane([], i) for i in range(n)])


def cards_in_one_place(share):
    n = int(230_000 * share)
    return journey(stages=[stage(1)], lanes=[card_lane([{"id": new_id(i, "k"), "at": "taaaaaaa", "text": "t"} for i in range(n)])])


def cards_of_a_stage(share):
    n = int(10_000 * share)
    return journey(stages=[stage(n)],
                   lanes=[card_lane([{"id": new_id(i, "k"), "at": "s2222222", "text": f"Card {i}"} for i in range(n)])])


def spans(share):
    n, columns = int(60_000 * share), int(200_000 * share)
    cards = [{"id": new_id(i, "k"), "at": new_id(i, "t"), "until": new_id(columns - 1 - i, "t")} for i in range(n)]
    return journey(stages=[stage(columns)], lanes=[card_lane(cards)])


def links(labelled, kind="next", columns=2000):
    def make(share):
        n = int((120_000 if labelled else 200_000) * share)
        label = {"label": "because"} if labelled else {}
        end = [{}] if kind == "exit" else [{"to": new_id(i, "t")} for i in range(columns)]
        every = [{"id": new_id(i, "x"), "from": new_id(i * 7 % columns, "t"), **end[i * 13 % len(end)], "kind": kind, **label}
                 for i in range(n)]
        return journey(stages=[stage(columns)], links=every)
    return make


def instead(share):
    """One column: each touchpoint is an alternative of the first."""
    n = int(140_000 * share)
    rest = [{"id": new_id(i, "t"), "title": "t", "instead-of": "taaaaaaa"} for i in range(1, n)]
    return journey(stages=[{"id": "s2222222", "touchpoints": [{"id": "taaaaaaa", "title": "t"}, *rest]}])


def feelings(n_personas, n_touchpoints, **more):
    every = [{"persona": new_id(i, "p"), "value": (i % 40 - 20) / 10} for i in range(n_personas)]
    return journey(personas=personas(n_personas), lanes=[EMOTION], stages=[{"id": "s2222222", "touchpoints": [
        {"id": new_id(t, "t"), "feelings": [{"id": new_id(t * n_personas + i, "f"), **feeling, **more} for i, feeling in enumerate(every)]}
        for t in range(n_touchpoints)]}])


def personas_at_one_touchpoint(share):
    return feelings(int(100_000 * share), 1)


def personas_words(share):
    return feelings(int(90_000 * share), 1, word="anxious")


def personas_curves(share):
    return feelings(int(300 * share), 500)


def personas_of_cards(share):
    every = [new_id(i, "p") for i in range(REFERENCES)]
    return journey(personas=personas(REFERENCES), stages=[stage(1)], lanes=[card_lane(
        [{"id": new_id(i, "k"), "at": "taaaaaaa", "personas": every} for i in range(int(220 * share))])])


def steps(share):
    """A long curve, with a feeling at each touchpoint."""
    n = int(150_000 * share)
    return journey(personas=personas(1), lanes=[EMOTION], stages=[{"id": "s2222222", "touchpoints": [
        {"id": new_id(i, "t"), "feelings": [{"id": new_id(i, "f"), "persona": "paaaaaaa", "value": i % 3 - 1}]} for i in range(n)]}])


def wide(share):
    """As wide as can be: each column has a word that is as wide as a column gets."""
    n = int(120_000 * share)
    return journey(personas=personas(1), lanes=[EMOTION], stages=[{"id": "s2222222", "touchpoints": [
        {"id": new_id(i, "t"), "title": "M" * 60, **({"feelings": [{"persona": "paaaaaaa", "value": 1}]} if i in (0, n - 1) else {})}
        for i in range(n)]}])


def high(share):
    n = int(20_000 * share)
    return journey(stages=[stage(1)],
                   lanes=[card_lane([{"id": new_id(i, "k"), "at": "taaaaaaa", "text": "M\n" * 500} for i in range(n)])])


def many_texts(pattern, length):
    def make(share):
        text = texts_to(length, pattern)
        n = min(int(BYTES * .97 * share) // (len(text.encode()) + 60), int(230_000 * share))
        columns = max(1, min(n // 4, 20_000))  # a cell has more than twelve lines, so that wider columns are tried
        return journey(stages=[stage(columns)], lanes=[card_lane(
            [{"id": new_id(i, "k"), "at": new_id(i % columns, "t"), "text": f"{i} {text}"} for i in range(n)])])
    return make


# --- As many things as are drawn, just below the limits -------------------------------------------------------------------


def most_cells(share):
    """As many lanes and columns as there may be, with a card in each lane."""
    n, lanes = int(1_950 * share), int((LANES - 1) * share)
    return journey(stages=[stage(n)], lanes=[
        card_lane([{"id": new_id(i, "k"), "at": new_id(i, "t"), "text": "t"}], i) for i in range(lanes)])


def too_many_cells(share):
    """As many lanes and columns as there may be, but not together."""
    return journey(stages=[stage(int(COLUMNS * share))], lanes=[card_lane([], i) for i in range(int((LANES - 1) * share))])


def most_stages(share):
    n = int(STAGES * share)
    return journey(stages=[{"id": new_id(i, "s"), "title": f"Stage {i}"} for i in range(n)])


def most_lanes(share):
    n = int((LANES - 1) * share)
    return journey(stages=[{"id": new_id(i, "s"), "title": f"Stage {i}"} for i in range(100)],
                   lanes=[{**card_lane([], i), "title": f"Lane {i}"} for i in range(n)])


def most_columns(share):
    return journey(stages=[stage(int(COLUMNS * share))])


def most_cards(share):
    n = int(CARDS * .75 * share)
    return journey(stages=[stage(1000)], lanes=[card_lane(
        [{"id": new_id(i + lane * n, "k"), "at": new_id(i % 1000, "t")} for i in range(n)], lane) for lane in (0, 1)])


def most_pile(share):
    return journey(stages=[stage(1)], lanes=[card_lane(
        [{"id": new_id(i, "k"), "at": "taaaaaaa", "text": f"Card {i}"} for i in range(int(CARDS * share))])])


def most_pages(share):
    """Lanes that need a page each, and are looked at for each of them."""
    n = int(499 * share)
    return journey(stages=[stage(1)], lanes=[card_lane(
        [{"id": new_id(lane * 200 + i, "k"), "at": "taaaaaaa", "text": "some words"} for i in range(200)], lane) for lane in range(n)])


def most_spans(share):
    n = int(25_000 * share)
    cards = [{"id": new_id(i, "k"), "at": new_id(i % (n // 2), "t"), "until": new_id(n - 1 - i % (n // 2), "t")} for i in range(2 * n)]
    return journey(stages=[stage(n)], lanes=[card_lane(cards)])


def most_links(share):
    return links(True, "next", 4000)(LINKS / 120_000 * share)


def most_links_of_a_pair(share):
    return links(True, "back", 2)(LINKS / 120_000 * share)


def most_exits(share):
    return links(True, "exit", 1)(LINKS / 120_000 * share)


def most_alternatives(share):
    return instead(.97 * COLUMNS / 140_000 * share)


def most_words(share):
    return feelings(int(PERSONAS * share), 1, word="anxious")


def most_curves(share):
    return feelings(PERSONAS, int(700 * share))


def most_feelings(share):
    return steps(32_500 / 150_000 * share)


def most_markers(share):
    every = [new_id(i, "p") for i in range(PERSONAS)]
    return journey(personas=personas(PERSONAS), stages=[stage(10)], lanes=[card_lane(
        [{"id": new_id(i, "k"), "at": new_id(i % 10, "t"), "personas": every} for i in range(int(1_500 * share))])])


def most_icons(share):
    return journey(channels=[{"id": "c2222222", "name": "N" * 150}], stages=[stage(
        int(COLUMNS * .79 * share), channels=["c2222222"])])


def most_channel_names(share):
    """A long name at every touchpoint."""
    return journey(channels=[{"id": "c2222222", "name": "a long name " * 80_000}], stages=[stage(
        int(COLUMNS * .79 * share), channels=["c2222222"])])


def most_channels(share):
    """As many names of channels as may be drawn."""
    n = int(REFERENCES * share)
    every = [{"id": new_id(i, "c"), "name": (f"{i} a long name " * 60).strip()} for i in range(n)]
    lane = {"id": "l2222223", "title": "Channels", "kind": "channels"}
    return journey(channels=every, lanes=[lane], stages=[stage(25, channels=[channel["id"] for channel in every])])


def most_titles(share):
    """A long title of all that names another."""
    text, n = texts_to(int(TEXT * share), SCRIPTS["latin"], False), int(15_000 * share)
    more = [{"id": new_id(i, "t"), "instead-of": "taaaaaaa"} for i in range(1, n)]
    return journey(personas=[{"id": "paaaaaaa", "name": text}],
                   stages=[{"id": "s2222222", "title": text, "touchpoints": [{"id": "taaaaaaa", "title": text}, *more]}],
                   lanes=[{**card_lane([{"id": new_id(i, "k"), "at": new_id(i, "t"), "personas": ["paaaaaaa"]} for i in range(n)]),
                           "title": text}])


def most_links_to(share):
    """One long title at the ends of all links, which pages of stages repeat."""
    far = int(LINKS * share)
    return journey(stages=[{"id": new_id(i, "s"), "touchpoints": [{"id": new_id(i, "t"), "title": "a long title " * 150 if i == far else "t"}]}
                           for i in range(far + 1)],
                   links=[{"id": new_id(i, "x"), "from": new_id(i, "t"), "to": new_id(far, "t"), "kind": "back"} for i in range(far)])


def most_text(script, weight):
    def make(share):
        return many_texts(SCRIPTS.get(script, ODD.get(script, script)), 100)(min(1, TEXTS / weight / (BYTES * .97)) * share)
    return make


# --- Texts -----------------------------------------------------------------------------------------------------------------


def long_text(pattern, spaces=True):
    def make(share):
        text = texts_to(int(TEXT * share), pattern, spaces)
        return journey(stages=[stage(1)], lanes=[card_lane([{"id": "k2222222", "at": "taaaaaaa", "text": text}])])
    return make


def many_chunks(share):
    """As much as is drawn of a text, with words that are as long as they may be."""
    text, n = ("x" * 199 + " ") * 9, int(16_000 * share)
    return journey(stages=[stage(n)], lanes=[card_lane(
        [{"id": new_id(i, "k"), "at": new_id(i, "t"), "text": f"{i} {text}"} for i in range(n)])])


def long_names(share):
    """A long text wherever one can be."""
    text = texts_to(int(TEXT * share), SCRIPTS["latin"], False)
    return journey(title=text, objective=text, scenario=text, owner=text,
                   personas=[{"id": "paaaaaaa", "name": text, "role": text, "quote": text}],
                   channels=[{"id": "c2222222", "name": text}],
                   stages=[{"id": "s2222222", "title": text, "goal": text, "touchpoints": [
                       {"id": "taaaaaaa", "title": text, "channels": ["c2222222"],
                        "feelings": [{"id": "f2222222", "persona": "paaaaaaa", "value": 1, "word": text, "note": text}]},
                       {"id": "taaaaaab", "title": text}]}],
                   lanes=[EMOTION, {"id": "l2222224", "title": text, "low-label": text, "high-label": text}],
                   links=[{"id": "x2222222", "from": "taaaaaaa", "to": "taaaaaab", "label": text},
                          {"id": "x2222223", "from": "taaaaaaa", "kind": "exit", "label": text}])


def repeat(what, spaces=True):
    """One long name in many places."""
    def make(share):
        text, n = texts_to(int(TEXT * share), SCRIPTS["latin"], spaces), 2000
        if what == "persona":
            return journey(personas=[{"id": "paaaaaaa", "name": text}], lanes=[EMOTION], stages=[stage(
                n, feelings=[{"persona": "paaaaaaa", "value": 1}])])
        if what == "channel":
            return journey(channels=[{"id": "c2222222", "name": text}], stages=[stage(n, channels=["c2222222"])])
        if what == "touchpoint":
            return journey(stages=[{"id": "s2222222", "touchpoints": [{"id": "taaaaaaa", "title": text}]}], links=[
                {"id": new_id(i, "x"), "from": "taaaaaaa", "to": "taaaaaaa", "kind": "back"} for i in range(n)])
        return journey(stages=[{**stage(n), "title": text}])
    return make


def same_names(share):
    n = int(150_000 * share)
    return journey(personas=[{"id": new_id(i, "p"), "name": "Maya"} for i in range(n)], lanes=[card_lane([], i) for i in range(n // 20)],
                   stages=[stage(2)])


# --- What must be repaired -------------------------------------------------------------------------------------------------


def repairs_quoting(share):
    text = texts_to(TEXT - 100, SCRIPTS["latin"])
    feeling = {"persona": "paaaaaaa", "value": 1}
    return journey(personas=personas(1), stages=[{"id": "s2222222", "touchpoints": [
        {"id": "taaaaaaa", "title": text, "feelings": [feeling] * int(240_000 * share)}]}])


def repairs_of_references(share):
    n = int(230_000 * share)
    return journey(stages=[stage(1)], lanes=[card_lane([{"id": new_id(i, "k"), "at": "tzzzzzzz"} for i in range(n)])])


# --- Pictures --------------------------------------------------------------------------------------------------------------


def picture(width, height):
    """A grey PNG that compresses as well as it can."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = (b"\0" + bytes(width)) * height
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)) + \
        chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


def one_picture_in_many_places(share):
    data = base64.b64encode(picture(2048, 2048)).decode()
    lane = {"id": "l2222223", "title": "Pictures", "kind": "pictures"}
    return journey(lanes=[lane], stages=[stage(int(2_000 * share), picture="i2222222")], images=[{"id": "i2222222", "type": "image/png", "data": data}])


def one_portrait_of_many(share):
    data = base64.b64encode(picture(2048, 2048)).decode()
    return journey(personas=personas(int(PERSONAS * share), portrait="i2222222"), stages=[stage(1)],
                   images=[{"id": "i2222222", "type": "image/png", "data": data}])


def most_pictures(share):
    """As many pixels as a map may have, each at a place of its own."""
    n = int(15 * share)
    datas = [base64.b64encode(picture(2048, 2048 - i)).decode() for i in range(n)]
    return journey(lanes=[{"id": "l2222223", "title": "Pictures", "kind": "pictures"}],
                   stages=[{"id": "s2222222", "touchpoints": [{"id": new_id(i, "t"), "picture": new_id(i, "i")} for i in range(n)]}],
                   images=[{"id": new_id(i, "i"), "type": "image/png", "data": data} for i, data in enumerate(datas)])


def tiny_pictures(share):
    n = int(1_000 * share)
    return journey(lanes=[{"id": "l2222223", "title": "Pictures", "kind": "pictures"}],
                   stages=[{"id": "s2222222", "touchpoints": [{"id": new_id(i, "t"), "picture": new_id(i, "i")} for i in range(n)]}],
                   images=[{"id": new_id(i, "i"), "type": "image/png", "data": base64.b64encode(picture(1 + i % 32, 1 + i // 32)).decode()}
                           for i in range(n)])


def picture_that_claims(share):
    """A picture that says that it has 900 million pixels."""
    head = struct.pack(">IIBBBBB", int(30_000 * share), 30_000, 8, 6, 0, 0, 0)
    data = picture(1, 1)
    data = data[:16] + head + struct.pack(">I", zlib.crc32(b"IHDR" + head)) + data[33:]
    return journey(stages=[stage(1, picture="i2222222")],
                   images=[{"id": "i2222222", "type": "image/png", "data": base64.b64encode(data).decode()}])


# --- What is drawn once in every lane -------------------------------------------------------------------------------------


def lanes_of(kind, n_lanes, columns=100, **more):
    def make(share):
        lanes = [{"id": new_id(i, "l"), "title": f"Lane {i}", "kind": kind} for i in range(int(n_lanes * share))]
        data = base64.b64encode(picture(64, 64)).decode()
        feelings = [{"persona": new_id(i, "p"), "value": (i % 5 - 2) / 2, "word": "so"} for i in range(100)]
        return journey(personas=personas(100), channels=[{"id": "c2222222", "name": "a name " * 20}], lanes=lanes, stages=[{
            "id": "s2222222", "touchpoints": [{"id": new_id(i, "t"), **more, **({"feelings": feelings} if kind == "emotion" else {})}
                                              for i in range(columns)]}],
            images=[{"id": "i2222222", "type": "image/png", "data": data}])
    return make


# --- Bytes that are no map --------------------------------------------------------------------------------------------------


def raw(begin, middle, end, size=BYTES - 1000):
    """Bytes, repeated to the size of a file."""
    return lambda share: begin + middle * (int(size * share) // len(middle)) + end


def unknown(middle, end, n=990_000):
    """A map with unknown members that are written by hand."""
    def make(share):
        head = json.dumps(journey())[:-1].encode() + b', "things": '
        count = min(int(n * share), (BYTES - 1000) // len(middle))
        return head + middle * count + end(count) + b"}"
    return make


# --- The table -------------------------------------------------------------------------------------------------------------

FLOODS = {
    "ids": ids, "ids-of-channels": ids_of_channels, "invalid-ids": invalid_ids, "picture-ids": picture_ids,
    "member-names": member_names, "references-to-ids": references_to_ids,
    **{f"empty-{kind}": empty(kind) for kind in ("personas", "channels", "sources", "stages", "touchpoints", "feelings", "lanes", "cards", "links")},
    **{f"kept-{kind}": kept(kind) for kind in ("personas", "channels", "sources", "stages", "lanes")},
    "lanes-touchpoints": lanes_touchpoints, "stages-lanes": stages_lanes, "cards-in-one-place": cards_in_one_place,
    "cards-of-a-stage": cards_of_a_stage, "spans": spans, "links": links(False), "links-labelled": links(True),
    "links-back": links(True, "back"), "links-exit": links(True, "exit"), "links-one-pair": links(True, "next", 2), "instead": instead,
    "personas-at-one-touchpoint": personas_at_one_touchpoint, "personas-words": personas_words, "personas-curves": personas_curves,
    "personas-of-cards": personas_of_cards, "steps": steps, "wide": wide, "high": high,
    **{f"text-{script}": long_text(words) for script, words in SCRIPTS.items()},
    **{f"text-{script}-unbroken": long_text(words, False) for script, words in SCRIPTS.items()},
    **{f"text-{name}": long_text(pattern) for name, pattern in ODD.items()},
    "long-names": long_names, "many-chunks": many_chunks,
    **{f"many-{script}": many_texts(words, 100) for script, words in SCRIPTS.items()},
    "many-long-texts": many_texts(SCRIPTS["latin"], 1900), "many-1m-texts": many_texts(SCRIPTS["latin"], TEXT - 100),
    "many-emoji": many_texts(ODD["emoji"], 100),
    **{f"repeat-{what}": repeat(what) for what in ("persona", "channel", "stage", "touchpoint")},
    **{f"repeat-{what}-unbroken": repeat(what, False) for what in ("persona", "channel", "stage", "touchpoint")}, "same-names": same_names,
    "most-cells": most_cells, "too-many-cells": too_many_cells, "most-stages": most_stages, "most-lanes": most_lanes, "most-columns": most_columns, "most-cards": most_cards,
    "most-pages": most_pages,
    "most-pile": most_pile, "most-spans": most_spans, "most-links": most_links, "most-links-of-a-pair": most_links_of_a_pair,
    "most-exits": most_exits, "most-alternatives": most_alternatives, "most-words": most_words, "most-curves": most_curves,
    "most-feelings": most_feelings, "most-markers": most_markers, "most-icons": most_icons, "most-channel-names": most_channel_names, "most-links-to": most_links_to,
    "most-channels": most_channels, "most-titles": most_titles,
    **{f"most-{script}": most_text(script, 31) for script in [*SCRIPTS, "emoji"]},
    "most-simple": most_text("customers wait until somebody answers the.", 2.5), "most-chunks": lambda share: many_chunks(TEXTS / 370_000 / 16_000 * share),
    "most-long-texts": lambda share: many_texts(SCRIPTS["latin"].strip() + ". ", 1900)(.014 * share),
    "repairs-quoting": repairs_quoting, "repairs-of-references": repairs_of_references,
    "most-pictures": most_pictures, "tiny-pictures": tiny_pictures, "picture-that-claims": picture_that_claims,
    "lanes-of-emotion": lanes_of("emotion", 998), "lanes-of-channels": lanes_of("channels", 998, 1800, channels=["c2222222"]),
    "lanes-of-pictures": lanes_of("pictures", 998, 1800, picture="i2222222"),
    "spaces": raw(b"{", b" ", b"}"), "zeros": raw(b"{", b"\0", b"}"), "marked": raw(b"\xef\xbb\xbf{", b" ", b"}", 1000),
    "other-encoding": raw(b"\xff\xfe{\0", b" \0", b"}\0"), "one-word": raw(b'{"format":"', b"x", b'"}'),
    "one-name": raw(b'{"', b"x", b'": 0}'), "no-text": raw(b'{"format":"', b"\xff", b'"}'), "escapes": raw(b'{"format":"', b"\\u0301", b'"}'),
    "brackets": raw(b"", b"[", b""), "braces": raw(b"", b'{"a":', b"0"),
    "unknown-deep": unknown(b"[", lambda n: b"]" * n, 60),
    "unknown-many": lambda share: {**journey(), "things": [[]] * int(990_000 * share)},
    "unknown-names": lambda share: {**journey(), **{f"member-{i}": 0 for i in range(int(500_000 * share))}},
    "unknown-of-each": lambda share: journey(stages=[stage(int(30_000 * share), **{f"m{i}": 0 for i in range(24)})]),
    "same-ids": lambda share: journey(stages=[{"id": "s2222222", "touchpoints": [{"id": "taaaaaaa"}] * int(30_000 * share)}]),
    "wrong-values": lambda share: journey(personas=personas(1), stages=[stage(
        int(9_000 * share), feelings=[{"persona": "paaaaaaa", "value": 9e307, "count": -9e15, "basis": "nobody"}], roles=["none"] * 20)]),
    "wide-words": most_text("MWMWMWMWMWMWMWMW\n", 31),
    "sources": lambda share: journey(sources=[{"id": new_id(i, "q"), "title": f"Source {i}"} for i in range(int(10_000 * share))],
                                     stages=[stage(1)], lanes=[card_lane([{"id": new_id(i, "k"), "at": "taaaaaaa", "text": "t",
                                     "sources": [new_id(j, "q") for j in range(4_096)]} for i in range(int(60 * share))])]),
    "touchpoints-of-personas": lambda share: journey(personas=personas(PERSONAS), stages=[stage(
        int(1_500 * share), personas=[new_id(i, "p") for i in range(PERSONAS)])]),
    "feelings-of-stages": lambda share: journey(personas=personas(15), lanes=[EMOTION], stages=[{"id": new_id(s, "s"), "feelings": [
        {"id": new_id(s * 15 + i, "f"), "persona": new_id(i, "p"), "value": (s + i) % 5 - 2} for i in range(15)]} for s in range(int(7_000 * share))]),
    "one-picture-in-many-places": one_picture_in_many_places, "one-portrait-of-many": one_portrait_of_many,
}


def make(name, share=1.0):
    """Returns the bytes of a flood."""
    made = FLOODS[name](share)
    data = made if isinstance(made, bytes) else json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode()
    assert len(data) <= BYTES, f"{name} has {len(data)} bytes"
    return data


if __name__ == "__main__":
    if sys.argv[1:] == ["--list"]:
        print("\n".join(FLOODS))
    else:
        sys.stdout.buffer.write(make(sys.argv[1], float(sys.argv[2]) if len(sys.argv) > 2 else 1.0))
