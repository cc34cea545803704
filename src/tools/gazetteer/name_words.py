#!/usr/bin/env python3
"""Builds seeds/lexicon/person-name-words.tsv: words by which the names of unknown persons are recognised.

Usage: python3 src/tools/gazetteer/name_words.py FACTS ARTICLES

FACTS is the folder of fact lists, ARTICLES a gzipped JSON Lines file of news articles with `text`. Given names are the
first words of Arabic names in the lists and the words before and after بن, family names the last words; a word that news
uses far more often than it uses it as a name is left out, unless name-words.tsv has it.
"""

import gzip
import json
import re
import sys
from collections import Counter
from pathlib import Path

from arabic import DROPPED, fold, is_arabic, tidy
from tables import by_hand, parts, read
from turtle import slug

ROOT = Path(__file__).resolve().parents[3]
WORD = re.compile("[\u0621-\u064a]+")
CLITICS = ("و", "ف", "ب", "ل", "ك")
PREFIXES = {"بن", "ابن", "بنت", "ولد", "عبد", "ابو", "ابي", "ام", "ال", "دي", "فان", "فون", "لو", "دو", "ديل", "اغ", "سي", "الشيخ", "الملا",
            "الامير", "الملك", "السلطان", "سان", "دا", "لا", "ذو", "العميد", "اللواء", "الجنرال", "البابا", "الملكة", "السيد"}
LETTERS = {"ا": "a", "أ": "a", "إ": "i", "آ": "aa", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh",
           "ر": "r", "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "c", "غ": "gh", "ف": "f", "ق": "q",
           "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "ة": "a", "و": "w", "ي": "y", "ى": "a", "ء": "", "ئ": "y", "ؤ": "w"}


def names_of_lists(facts):
    """Arabic names of persons in the lists and the hand table."""
    for name, column in (("wikidata_people_ar.tsv", "name_ar"), ("officials_ar_attested.tsv", "name_ar_attested"),
                         ("everypolitician2015_ar.tsv", "names_ar")):
        for row in read(facts / name):
            yield from (tidy(re.sub(r"\(.*?\)", "", n)) for n in row[column].split("|"))
    for line in (facts / "un_security_council_list.tsv").read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if cells[0] == "person" and len(cells) > 5:
            yield tidy(cells[5])
    for row in by_hand("people.tsv"):
        yield from parts(row["names"])


def words_of_articles(path):
    """How often each folded word stands in the articles, and the words before and after بن or بنت."""
    counts, sons = Counter(), Counter()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            words = WORD.findall(DROPPED.sub("", json.loads(line)["text"]))
            folded = [fold(word) for word in words]
            counts.update(folded)
            for index in range(1, len(folded) - 1):
                if folded[index] in ("بن", "بنت", "ابن"):
                    if folded[index] != "ابن":
                        sons[words[index - 1]] += 1
                    sons[words[index + 1]] += 1
    return counts, sons


def main():
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    counts, sons = words_of_articles(sys.argv[2])
    given, family = Counter(), Counter()
    spelling = {}
    for name in names_of_lists(Path(sys.argv[1])):
        words = name.split()
        if not is_arabic(name) or not 2 <= len(words) <= 6 or re.search("[0-9.()/+'’i،-]", name):
            continue
        for index, word in enumerate(words):
            key = fold(word)
            if len(key) < 3 or key in PREFIXES:
                continue
            best = spelling.setdefault(key, word)
            if key == best == word or sum(c in "أإآ" for c in word) > sum(c in "أإآ" for c in best):
                spelling[key] = word
            (family if index == len(words) - 1 else given)[key] += 1
    known = set(given) | set(family)
    for word, number in sons.items():
        key = fold(word)
        if len(key) < 3 or key in PREFIXES or not is_arabic(word):
            continue
        if key[0] in CLITICS and key[1:] in known:
            continue
        if key in given:
            given[key] += number
        elif number >= 3 and not key.startswith(("ال", "و", "لل")) and counts[key] <= 12 * number:
            given[key] += number
            spelling.setdefault(key, word)
    never = {fold(row["form"]) for row in by_hand("name-words.tsv") if row["kind"] == "never"}
    famous = {fold(word) for row in by_hand("people.tsv") for name in parts(row["names"]) for word in name.split()}
    rows = []
    for row in by_hand("name-words.tsv"):
        if row["kind"] != "never":
            rows.append((row["form"], row["kind"], counts[fold(row["form"])], row["note"], "hand"))
    done = {fold(row[0]) for row in rows}
    for kind, tally, other in (("given", given, family), ("family", family, given)):
        for key, number in tally.items():
            if key in done or key in never or number < other[key] or (kind == "family" and number == other[key]):
                continue
            total = number + other[key]
            if key not in famous and counts[key] > 60 and counts[key] > (150 if kind == "family" and key.startswith("ال") else 40) * total:
                continue
            rows.append((spelling[key], kind, total, "also family" if kind == "given" and other[key] else
                         "also given" if other[key] else "", "lists" if key in known else "articles"))
    rows.sort(key=lambda row: ({"particle": 0, "given": 1, "family": 2}[row[1]], -row[2], row[0]))
    target = ROOT / "seeds" / "lexicon" / "person-name-words.tsv"
    used = Counter()
    with open(target, "w", encoding="utf-8", newline="\n") as out:
        out.write("# Words of persons' names, by which unknown persons are recognised after titles and beside other such words.\n"
                  "# id; form; kind: given, family or particle (joins or begins a name); count: how often lists and news have it in a name;\n"
                  "# علي is left out: folded it is the preposition على.\n"
                  "# note; source: lists (Wikidata CC0, United Nations list, by hand), articles (words beside بن in news) or hand. Licence: Apache-2.0.\n"
                  "# Made by src/tools/gazetteer/name_words.py; don't edit it, edit name-words.tsv beside that and run it.\n"
                  "id\tform\tkind\tcount\tnote\tsource\n")
        for form, kind, number, note, source in rows:
            base = slug("".join(LETTERS.get(c, "") for c in form)) or "word"
            used[base] += 1
            name = base if used[base] == 1 else f"{base}-{used[base]}"
            out.write(f"{name}\t{form}\t{kind}\t{number}\t{note}\t{source}\n")


if __name__ == "__main__":
    main()
