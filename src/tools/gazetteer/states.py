"""States: names, gentilics, metonyms, codes, identifiers."""

from arabic import distinct, fold, gentilics, is_arabic, tidy
from tables import by_hand, parts, read
from turtle import Entry, geonames, wikidata

# Corrections of the lists: an empty identifier, one that names the kingdom rather than the country.
IDENTIFIERS = {"NAM": "Q1030", "DNK": "Q35"}
KOSOVO = {"iso3": "XKX", "name_en": "Kosovo", "name_ar_cldr": "كوسوفو"}


def clean(name):
    """A name of the United Nations' list, without its footnote stars; empty if it is a catalogue heading."""
    name = tidy(name.replace("*", ""))
    return name if is_arabic(name) and "(" not in name and " - " not in name else ""


def build(facts, territories, ambiguous):
    """All states, by code."""
    hand = {row["id"]: row for row in by_hand("states.tsv")}
    rows = read(facts / "countries.tsv")
    by_code = {row["iso3"]: row for row in rows}
    by_code["XKX"] = {**dict.fromkeys(rows[0], ""), **KOSOVO, "qid": territories.get("xk", "")}
    demonyms = {}
    for row in read(facts / "gentilics.tsv"):
        demonyms.setdefault(row["male"], []).extend([row["males"], row["females"]])
    states = {code: state(code, row, hand.get(code, {}), demonyms, ambiguous) for code, row in by_code.items()}
    taken = {fold(name) for s in states.values() for name in s.names}
    claimed, named = {}, {}
    for code in sorted(states, key=lambda c: (c not in hand, c == "COG", c)):
        entry = states[code]
        entry.names = entry.names[:1] + [n for n in entry.names[1:] if named.setdefault(fold(n), code) == code]
        own = {fold(name) for name in entry.names}
        entry.gentilics = [g for g in entry.gentilics if fold(g) in own or fold(g) not in taken]
        entry.gentilics = [g for g in entry.gentilics if claimed.setdefault(fold(g), code) == code]
    return states


def state(code, row, hand, demonyms, ambiguous):
    label = hand.get("label") or tidy(row["name_ar_cldr"].split("(")[0].replace(" - ", " "))
    names = [label, tidy(row["name_ar_cldr"]), row["name_ar_cldr_alt"], clean(row["unterm_ar_short"]),
             clean(row["unterm_ar_formal"])] + parts(hand.get("names", ""))
    masculine = parts(hand.get("gentilics", "")) or [g for g in [row["gentilic_m"]] if g]
    masculine = [adjective for adjective in masculine if fold(adjective) not in ambiguous]
    plurals = parts(hand.get("plurals", "")) + ([row["gentilic_pl"]] if row["gentilic_pl"] and masculine else [])
    forms = []
    for adjective in masculine:
        forms += gentilics(adjective, [p for p in demonyms.get(adjective, []) if p])
    english = [hand.get("label_en") or row["name_en"], row["name_en"]]
    return Entry(
        path=f"state/{code}", type="State", country_code=code, role="GOV",
        names=distinct(tidy(n) for n in names if n and is_arabic(tidy(n)) and " - " not in n and "(" not in n),
        names_en=list(dict.fromkeys(english)),
        gentilics=distinct(forms + plurals), metonyms=distinct(parts(hand.get("metonyms", ""))),
        matches=[wikidata(IDENTIFIERS.get(code, row["qid"])), geonames(row["geonameid"])])
