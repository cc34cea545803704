"""Organisations, media and armed groups, from the tables kept beside these programs."""

from arabic import distinct, fold, spelled
from tables import by_hand, parts, read
from turtle import Entry, wikidata

HEADS = {
    "agency": ["وكالة", "وكالة أنباء"],
    "paper": ["صحيفة", "جريدة", "يومية"],
    "channel": ["قناة", "تلفزيون", "فضائية", "محطة"],
    "radio": ["إذاعة", "راديو"],
    "site": ["موقع"],
    "network": ["شبكة"],
    "magazine": ["مجلة"],
}
KINDS = tuple(head for heads in HEADS.values() for head in heads) + ("بوابة", "منصة", "هيئة", "الوكالة")


def ambiguous(kind):
    """Folded names, or masculine gentilics, that must not stand alone."""
    return {fold(row["form"]) for row in by_hand("ambiguous.tsv") if row["kind"] == kind}


def organizations(facts, bare):
    """Organisations, and the names of the intergovernmental ones that no row uses."""
    listed = {row["name_en"]: row["qid"] for row in read(facts / "intergovernmental_organizations.tsv")}
    entries = []
    for row in by_hand("organizations.tsv"):
        if row["listed"] and row["listed"] not in listed:
            raise SystemExit(f"organizations.tsv: {row['id']}: found listed name {row['listed']}, expected one of the list")
        entries.append(Entry(
            path=("place/" if row["type"] == "Place" else "organization/") + row["id"], type=row["type"],
            names=distinct(n for n in parts(row["names"]) if fold(n) not in bare),
            names_en=[row["label_en"]] + parts(row["alt_en"]), country=row["country"], role=row["role"],
            matches=[wikidata(listed.get(row["listed"], ""))]))
    unused = sorted(set(listed) - {row["listed"] for row in by_hand("organizations.tsv")})
    return entries, unused


def groups(bare):
    return [Entry(path="group/" + row["id"], type="ArmedGroup",
                  names=spelled([n for n in parts(row["names"]) if fold(n) not in bare]),
                  names_en=[row["label_en"]] + parts(row["alt_en"]), country=row["country"], role="REB")
            for row in by_hand("groups.tsv")]


def media(bare):
    entries = []
    for row in by_hand("media.tsv"):
        heads = [head for kind in parts(row["heads"]) for head in HEADS[kind]]
        alone, headed = parts(row["bare"]), parts(row["headed"])
        with_head = [f"{head} {name}" for name in headed + alone for head in heads if not name.startswith(KINDS)]
        allowed = [name for name in alone if fold(name) not in bare]
        names = (allowed or with_head[:1]) + with_head
        entries.append(Entry(
            path="organization/" + row["id"], type="Media", names=distinct(names),
            names_en=[row["label_en"]] + parts(row["alt_en"]), country=row["country"], role="MED"))
    return entries
