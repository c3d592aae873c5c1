#!/usr/bin/env python3
# torture.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints a .journey file that is hard to lay out: many touchpoints, long words, many scripts, many personas.

The same arguments always print the same bytes, and as Pathos itself would write them.
"""

import argparse
import json
import random
import string
import sys

LATIN = """a about account again always and answer before best better book buy by camera choose close coffee compare cost
customer day decide delivery early easy email every feeling find first for form free friend from garden guide help hour how
idea in is it journey know late learn lens letter line look map market morning need new next of offer often on open order
page paper phone picture place plan price question queue read reason recommend renew return reward see service share ship
shop show sign simple slow small start stay step store survey talk team the think time to total trial try visit wait walk
want way week when where which why with word work write year""".split()
WORDS = {
    "latin": LATIN,
    "arabic": "العميل يبحث عن كاميرا جديدة ويقرأ دليل المبتدئين قبل الشراء ثم يقارن الأسعار في المتجر وينتظر وصول الطلب".split(),
    "hebrew": "הלקוח מחפש מצלמה חדשה וקורא מדריך למתחילים לפני הקנייה משווה מחירים בחנות ומחכה למשלוח הביתה".split(),
    "japanese": "写真を 始めたい 人が 初心者向けの 記事を 読んで お店の ページで 値段を 比べて から カメラを 注文する 送料が 最後に わかる".split(),
    "devanagari": "ग्राहक नया कैमरा खोजता है और शुरुआती गाइड पढ़कर दुकान में कीमतों की तुलना करता है फिर ऑर्डर की प्रतीक्षा".split(),
    "emoji": "📷 😀 👩🏽‍🎨 🛒 ⭐️ 👨‍👩‍👧‍👦 🇯🇵 camera ☕️ friend 🏳️‍🌈 great ❤️ why 1️⃣ 🤷🏻‍♂️ price".split(),
}
COLOURS = ["#1c71d8", "#c64600", "#813d9c", "#0e7a7a", "#865e3c", "#b5338a"]
CHANNELS = [("Search", "search"), ("Website", "website"), ("E-mail", "email"), ("Checkout", "cart"), ("Phone", "phone"), ("Course", "course")]
LANES = [("What they do", "actions"), ("Pain points", "pains"), ("Opportunities", "opportunities"), ("Thinking", "thoughts"),
         ("Backstage", "backstage"), ("Needs", "needs"), ("Questions", "questions"), ("Delights", "delights"), ("Quotes", "quotes")]
ROLES = ["discovery", "moment-of-truth", "loyalty", "bottleneck"]
LONGEST, SHORTEST = 80, 30


class Writer:
    """Makes ids and texts that are all different."""

    def __init__(self, options):
        self.random = random.Random(options.seed)
        self.ids, self.texts = set(), set()
        self.long_words = options.long_words
        self.scripts = sorted(WORDS) if options.scripts else ["arabic"] if options.rtl else ["latin"]

    def id(self, first):
        while True:
            new = first + "".join(self.random.choice("abcdefghijklmnopqrstuvwxyz23456789") for _ in range(7))
            if new not in self.ids:
                self.ids.add(new)
                return new

    def words(self):
        script = self.random.choice(self.scripts)
        words = WORDS[script]
        # Every fourth text of a mixed map changes script in the middle, as people do.
        other = WORDS[self.random.choice(self.scripts)] if self.random.random() < .25 else words
        aim = self.random.randint(SHORTEST, 68)
        parts = [self.random.choice(words).capitalize()]
        if self.long_words and self.random.random() < .3:
            parts.append("".join(self.random.choice(string.ascii_lowercase) for _ in range(60)))
        while True:
            text = ("" if script == "japanese" and other is words else " ").join(parts)
            if len(text) >= aim:
                return text
            parts.append(self.random.choice(words if len(text) < aim / 2 else other))

    def text(self):
        while True:
            new = self.words()
            if SHORTEST <= len(new) <= LONGEST and new not in self.texts:
                self.texts.add(new)
                return new


def without_defaults(**members):
    return {name.rstrip("_").replace("_", "-"): value for name, value in members.items() if value not in (None, 0, "", [], False)}


def make_feelings(write, options, personas, source):
    return [without_defaults(id=write.id("f"), persona=persona, value=round(write.random.uniform(-2, 2), 1), basis="measured",
                             count=write.random.randint(5, 400), sources=[source])
            if options.measured or write.random.random() < .8 else
            without_defaults(id=write.id("f"), persona=persona, value=round(write.random.uniform(-2, 2), 1))
            for persona in personas]


def make_touchpoint(write, options, main, channels, personas, source):
    chance = write.random.random
    return without_defaults(id=write.id("t"), title=write.text(), channels=write.random.sample(channels, write.random.randint(1, 3)),
                            roles=[role for role in ROLES if chance() < .06], importance=write.random.randint(0, 5),
                            instead_of=main if main and chance() < .04 else "", feelings=make_feelings(write, options, personas, source))


def make_touchpoints(write, options, n, channels, personas, source):
    touchpoints, main = [], None
    for _ in range(n):
        touchpoints.append(make_touchpoint(write, options, main, channels, personas, source))
        main = main if "instead-of" in touchpoints[-1] else touchpoints[-1]["id"]
    return touchpoints


def make_stages(write, options, channels, personas, source):
    stages, left = [], options.touchpoints
    while left > 0:
        size = min(left, write.random.randint(1, 9))
        stages.append({"id": write.id("s"), "title": write.text(),
                       "touchpoints": make_touchpoints(write, options, size, channels, personas, source)})
        left -= size
    return stages


def make_card(write, places, n, personas, sources, pains, role):
    chance = write.random.random
    basis = write.random.choice([None, "heard", "measured"])
    until = places[n + 1] if n + 1 < len(places) and chance() < .02 else None
    answers = [pains[n]] if role == "opportunities" and pains else None
    return without_defaults(id=write.id("k"), at=places[n], until=until, text=write.text(),
                            personas=[write.random.choice(personas)] if chance() < .3 else None, answers=answers,
                            basis=basis, sources=write.random.sample(sources, write.random.randint(1, 2)) if basis else None)


def make_lanes(write, options, places, personas, sources):
    lanes = [{"id": write.id("l"), "title": "Touchpoints", "kind": "touchpoints"},
             {"id": write.id("l"), "title": "Emotion", "kind": "emotion", "low-label": "frustrated", "high-label": "delighted"}]
    pains = []
    for cell in range(options.cells):
        title, role = LANES[cell % len(LANES)]
        cards = [make_card(write, places, n, personas, sources, pains, role) for n in range(len(places))]
        if role == "pains":
            pains = [card["id"] for card in cards]
        lanes.append({"id": write.id("l"), "title": title, "role": role, "cards": cards})
    lanes.insert(len(lanes) - options.cells // 2, {"id": write.id("l"), "title": "Line of visibility", "kind": "line"})
    return lanes


def make_links(write, places, source):
    """Short links only: a link across a thousand columns tests nothing that one across five does not."""
    links = []
    for n in range(7, len(places), 13):
        kind = write.random.choice(["back", "back", "alternative", "next", "exit"])
        far = write.random.randint(2, 5)
        to = None if kind == "exit" else places[n - far] if kind == "back" else places[min(n + far, len(places) - 1)]
        if to != places[n]:
            links.append(without_defaults(id=write.id("x"), from_=places[n], to=to, kind=None if kind == "next" else kind,
                                          label=" ".join(write.random.sample(LATIN, 2)), share=write.random.randint(1, 60), sources=[source]))
    return links


def make_journey(options):
    write = Writer(options)
    journey = {"format": "journey", "version": [1, 0], "id": write.id("j"), "title": write.text(), "objective": write.text(),
               "language": "ar" if options.rtl else "en", "reviewed": "2026-11-12", "review-every": 3}
    personas = [{"id": write.id("p"), "name": f"{write.random.choice(WORDS[write.random.choice(write.scripts)])} {n + 1}",
                 "role": " ".join(write.random.sample(LATIN, 2)), "quote": write.text(), "colour": COLOURS[n]} for n in range(options.personas)]
    channels = [{"id": write.id("c"), "name": name, "icon": icon} for name, icon in CHANNELS]
    sources = [{"id": write.id("o"), "title": write.text(), "count": 412}, {"id": write.id("o"), "title": write.text(), "kind": "interviews", "count": 11}]
    ids = {name: [each["id"] for each in group] for name, group in (("personas", personas), ("channels", channels), ("sources", sources))}
    stages = make_stages(write, options, ids["channels"], ids["personas"], ids["sources"][0])
    touchpoints = [touchpoint for stage in stages for touchpoint in stage["touchpoints"]]
    places = [touchpoint["id"] for touchpoint in touchpoints]
    columns = [touchpoint["id"] for touchpoint in touchpoints if not touchpoint.get("instead-of")]
    lanes = make_lanes(write, options, places, ids["personas"], ids["sources"])
    links = make_links(write, columns, ids["sources"][0])
    journey |= {"personas": personas, "channels": channels, "sources": sources, "stages": stages, "lanes": lanes}
    return journey | ({"links": links} if links else {})


def pretty(value, indent):
    """One member a line, but a list of plain values in one line."""
    inner = indent + "  "
    if isinstance(value, dict):
        return "{\n" + ",\n".join(f"{inner}{json.dumps(name)}: {pretty(member, inner)}" for name, member in value.items()) + f"\n{indent}}}"
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return "[\n" + ",\n".join(inner + pretty(member, inner) for member in value) + f"\n{indent}]"
    if isinstance(value, list):
        return "[" + ", ".join(pretty(member, inner) for member in value) + "]"
    if isinstance(value, float) and value == int(value):
        value = int(value)
    return json.dumps(value, ensure_ascii=False)


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--touchpoints", type=int, default=40, metavar="N")
    parser.add_argument("--cells", type=int, default=5, metavar="K", help="card lanes, each with a card at every touchpoint")
    parser.add_argument("--personas", type=int, default=2, metavar="N", choices=range(1, len(COLOURS) + 1))
    parser.add_argument("--measured", action="store_true", help="no feeling is assumed, so each persona's curve is one solid stroke")
    parser.add_argument("--long-words", action="store_true", help="words of 60 letters")
    parser.add_argument("--scripts", action="store_true", help="Latin, Arabic, Hebrew, Japanese, Devanagari and emoji, mixed")
    parser.add_argument("--rtl", action="store_true", help="a map in Arabic")
    parser.add_argument("--seed", type=int, default=1, metavar="S")
    return parser.parse_args()


def main():
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    print(pretty(make_journey(parse_arguments()), ""))


if __name__ == "__main__":
    main()
