#!/usr/bin/env python3
"""Builds seeds/lexicon/common-words.tsv and seeds/lexicon/nisba-adjectives.tsv from news text.

Usage: python3 src/tools/names/common_words.py FACTS ARTICLES...

FACTS is the folder of fact lists, each ARTICLES a gzipped JSON Lines file of news articles with `text`. A word that news
uses often, and mostly away from words of personal names and of towns, is common. choices.tsv beside this file overrules the count.
"""

import csv
import gzip
import json
import re
import sys
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
LEXICON = HERE.parents[2] / "seeds" / "lexicon"
WORD = re.compile("[\u0621-\u064a]+")
DROPPED = re.compile("[\u064b-\u065f\u0640\u0670\u200b-\u200f\u202a-\u202e]")
TITLED = re.compile("[وفب]?ال(رئيس|وزير|امير|سيد|دكتور|شيخ|جنرال)")
NEVER_NAMES = set(
    "في علي ما ان اف بين حتي باسم الان ال اكبر سيدي امام بيان الثاني زيارة و من الي عن مع هو هي قد ثم لم لا كل او الذي التي"
    " كان بعد قبل منذ عند خلال حول ضد وزير رئيس الوزير الرئيس الاول العام الاعلي اعلي راس صباح يشار الامين قائد مدير الخارجية"
    " الدولة".split())
TOWNS = set(
    "مدينة بلدة قرية محافظة مديرية مقاطعة ولاية اقليم جبهة معسكر مطار قضاء حي مدينتي محافظتي ضاحية مخيم جبل جبال منطقة".split())
TOWN_SHARE = 0.4
ROUNDS = 3
LARGE_CITY = 120_000


def fold(text):
    text = re.sub("[أإآٱ]", "ا", DROPPED.sub("", text))
    return text.replace("ى", "ي").replace("ی", "ي").replace("ک", "ك")


def rows(path):
    with open(path, encoding="utf-8") as lines:
        yield from csv.DictReader((line for line in lines if not line.startswith("# ")), delimiter="\t", quoting=csv.QUOTE_NONE)


def words_of_names(facts):
    """Every word of the personal names in the lists."""
    found = set()
    for name in ("wikidata_people_ar.tsv", "officials_ar_attested.tsv", "everypolitician2015_ar.tsv"):
        for row in rows(facts / name):
            for column, value in row.items():
                if value and re.search("ar|name|label", column.lower()):
                    words = WORD.findall(fold(value))
                    if len(words) >= 2:
                        found.update(words)
    return found


def large_places(facts):
    """Single words that name a country, its people or a large city."""
    found = set()
    for row in rows(facts / "places.tsv"):
        if (row["population"] or "0").isdigit() and int(row["population"] or 0) >= LARGE_CITY:
            for name in re.split("[|;,،]", (row["name_ar"] or "") + "|" + (row["ar_alt_geonames"] or "")):
                words = WORD.findall(fold(name))
                if len(words) == 1:
                    found.add(words[0])
    for name in ("countries.tsv", "gentilics.tsv"):
        for row in rows(facts / name):
            for value in row.values():
                words = WORD.findall(fold(value or ""))
                if len(words) == 1:
                    found.add(words[0])
    return found


def towns(texts, count):
    """Words that mostly follow a word such as town or province, whose names they are."""
    after = Counter()
    for words in texts:
        for head, word in zip(words, words[1:]):
            if head in TOWNS or re.sub("^[وفبل]", "", head) in TOWNS:
                after[word] += 1
    return {w for w, n in after.items()
            if n >= 2 and n / count[w] >= TOWN_SHARE and not (w.endswith("ية") and not w.startswith("ال"))}


def shares(texts, names, count):
    """How much of a word's use is beside words of names, and which words those are in the end."""
    surely = names - NEVER_NAMES
    share = {}
    for turn in range(ROUNDS):
        near = Counter()
        for words in texts:
            named = [w in surely or (len(w) > 4 and w[0] in "وبلف" and w[1:] in surely) for w in words]
            for i, word in enumerate(words):
                if (i > 0 and named[i - 1]) or (i + 1 < len(words) and named[i + 1]):
                    near[word] += 1
        share = {w: near[w] / count[w] for w in count if count[w] >= 5}
        surely = {w for w in names - NEVER_NAMES if share.get(w, 1) >= (0.30 if count[w] >= 20 else 0.2)}
        if turn < ROUNDS - 1:
            surely |= {w for w, s in share.items()
                       if s >= 0.8 and count[w] >= 8 and len(w) > 2 and w not in NEVER_NAMES and not TITLED.match(w)}
    return share, surely


def has_proclitic(word, articles):
    """Whether a word is more often seen without its first letters."""
    for length, letters in ((1, "وفبلك"), (2, "وف")):
        if len(word) > length + 1 and word[0] in letters and (length == 1 or word[1] in "بلك"):
            if articles[word[length:]] >= 0.5 * articles[word]:
                return True
    bare = re.sub("^[وفبك]+", "", word)
    return word.startswith("لل") or (re.match("[وفبك]+ال", word) is not None and articles[bare] >= 0.3 * articles[word])


def choices(kind):
    return [row["form"] for row in rows(HERE / "choices.tsv") if row["choice"] == kind]


def write(name, header, prefix, chosen, counted):
    with open(LEXICON / name, "w", encoding="utf-8", newline="\n") as out:
        for line in header:
            out.write(f"# {line}\n")
        out.write("id\tform\tnote\tsource\n")
        for i, word in enumerate(counted):
            out.write(f"{prefix}-{i}\t{word}\t\t{'hand' if word in chosen else 'counted'}\n")


def main():
    if len(sys.argv) < 3:
        raise SystemExit(__doc__)
    facts = Path(sys.argv[1])
    texts, count, articles = [], Counter(), Counter()
    for path in sys.argv[2:]:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                texts.append(WORD.findall(fold(json.loads(line)["text"])))
                count.update(texts[-1])
                articles.update(set(texts[-1]))
    share, surely = shares(texts, words_of_names(facts), count)
    places = large_places(facts) | towns(texts, count)
    common = [w for w, n in sorted(articles.items(), key=lambda pair: (-pair[1], pair[0]))
              if n >= 3 and len(w) >= 2 and w not in surely and w not in places
              and share.get(w, 0) <= 0.35 and not has_proclitic(w, articles)]
    always, never = set(choices("common")), set(choices("never"))
    common = list(dict.fromkeys(choices("common") + [w for w in common if w not in never]))
    write("common-words.tsv",
          ["Words that are part of no personal name: they end a name that no list knows, and alone name nothing.",
           "id; form: folded, with article, without proclitics; note; source: counted (in news text) or hand. Licence: Apache-2.0.",
           "Made by src/tools/names/common_words.py; don't edit it, edit choices.tsv beside that and run it."],
          "w", always, common)
    nisba = [w for w in sorted(count, key=lambda w: (-count[w], w))
             if w.endswith("ي") and len(w) >= 4 and not w.startswith("ال") and count[w] >= 3 and count["ال" + w] >= 3
             and count[w[:-1] + "ية"] >= 2 and count["ال" + w[:-1] + "ية"] >= 3 and w not in surely]
    wrong = set(choices("not-adjective"))
    write("nisba-adjectives.tsv",
          ["Adjectives in ي that describe institutions and groups, masculine singular without the article; the reader adds ة, ون, ين, ا.",
           "id; form; note; source: counted (in news text). Licence: Apache-2.0.",
           "Made by src/tools/names/common_words.py; don't edit it, edit choices.tsv beside that and run it."],
          "n", set(choices("adjective")), list(dict.fromkeys(choices("adjective") + [w for w in nisba if w not in wrong])))


if __name__ == "__main__":
    main()
