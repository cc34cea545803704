"""Places: countries as territories, regions, first-level divisions, districts, cities and towns."""

import re
from difflib import SequenceMatcher
from collections import defaultdict

from arabic import distinct, fold, gentilics, is_arabic, tidy
from tables import by_hand, parts, read
from turtle import Entry, geonames, slug, wikidata

# Countries near to Arabic news, whose small towns it names; elsewhere only cities are kept.
NEAR = set("DZA BHR COM DJI EGY IRQ JOR KWT LBN LBY MRT MAR OMN PSE QAT SAU SOM SDN SYR TUN ARE YEM ESH "
           "ISR TUR IRN AFG PAK SSD ERI ETH TCD MLI NER NGA UKR".split())
SMALLEST = {"USA": 400_000, "CAN": 250_000, "AUS": 250_000, "GBR": 150_000, "DEU": 150_000, "FRA": 100_000,
            "JPN": 400_000, "RUS": 150_000, "IND": 250_000, "CHN": 400_000}
SMALLEST_ELSEWHERE = 100_000
FORMAL = re.compile(r"^(ال)?(جمهورية|دولة|سلطة|سلطات|كيان|احتلال|إمارة|مملكة \w+ \w+|جماهيرية|سلطنة ال|قطر ال)\b|قبرص اليونانية")
HEADED = re.compile(r"^(استان|ولايت|ولایت|ولاية|محافظة|مقاطعة|شعبية|بلدية|إقليم|اقليم|منطقة|إمارة|إقلـيم|امارة|جهة|منطقه|محافظه|لواء)\s+")
HEADS = {"DZ": ["ولاية"], "TN": ["ولاية"], "SD": ["ولاية"], "MR": ["ولاية"], "OM": ["محافظة"], "TD": ["ولاية", "إقليم"],
         "MA": ["جهة"], "SA": ["منطقة"], "LY": ["بلدية", "منطقة"], "DJ": ["إقليم"], "AE": ["إمارة"], "QA": ["بلدية"],
         "KM": ["جزيرة"], "AF": ["ولاية", "إقليم"]}
FOREIGN_DIVISIONS = {"IR", "PK", "IN", "CN", "AZ", "AF"}
ALEF_MAKSURA_WITHIN = re.compile("ى(?=[\u0621-\u064a])")


def spelled(name):
    """A name with the list's commonest faults mended; empty if it is not Arabic."""
    name = ALEF_MAKSURA_WITHIN.sub("ي", tidy(name.split("(")[0].split("،")[0]))
    name = re.sub("^ااا", "ا", name)
    return name if is_arabic(name) and not re.search(r"[0-9()/+'’i]", name) and len(name) > 2 else ""


def is_variant(name, of):
    """Whether a name is another spelling of one: alike, and not only without the article."""
    key, main = fold(name), fold(of)
    return len(key) > 3 and key != main.removeprefix("ال") and SequenceMatcher(None, key, main).ratio() >= 0.65


class Paths:
    """Gives every place a path of its own."""

    def __init__(self):
        self.taken = set()

    def take(self, name, more):
        for candidate in [slug(name), slug(f"{name} {more}")] + [slug(f"{name} {more} {n}") for n in range(2, 20)]:
            if candidate and candidate not in self.taken:
                self.taken.add(candidate)
                return "place/" + candidate
        raise SystemExit(f"found no free path for {name} {more}")


def build(facts, states, sites, words):
    """All places. `words` has the folded place forms that must not stand alone, and the words of persons' names."""
    headed, personal = words
    paths = Paths()
    paths.taken.update(site.path.split("/")[1] for site in sites)
    countries = territories(states)
    regions, provinces = from_hand(paths, headed)
    towns = populated(facts, headed, personal, paths)
    merge(towns, regions)
    divisions = first_level(facts, paths, {fold(t.names[0]): t for t in towns if t.names}, personal) + egypt(facts, paths) + yemen(facts, paths)
    taken = {fold(g) for s in states.values() for g in s.gentilics}
    regions = provinces + regions
    successors = claim([countries, regions, sites, divisions, towns], taken)
    entries = [e for e in countries + regions + sites + divisions + towns if e.names]
    for entry in entries:
        entry.within = successors.get(entry.within, entry.within)
    for entry in entries:
        if entry.country and not entry.within and entry.path != f"place/{entry.country}":
            entry.within = f"place/{entry.country}"
    return entries


def territories(states):
    kept = []
    for code, state in states.items():
        names = [n for n in state.names if n == state.names[0] or not FORMAL.search(n)]
        kept.append(Entry(path=f"place/{code}", type="Place", names=names, names_en=state.names_en[:1], country_code=code,
                          matches=list(state.matches)))
    return kept


def from_hand(paths, headed):
    entries, provinces = [], []
    for row in by_hand("regions.tsv"):
        names = parts(row["names"])
        names += [f"{head} {name}" for head in parts(row["heads"]) for name in names if not HEADED.match(name)]
        forms = [form for adjective in parts(row["gentilics"]) for form in gentilics(adjective, [])]
        paths.taken.add(row["id"])
        entry = Entry(path="place/" + row["id"], type="Place", names=distinct(n for n in names if fold(n) not in headed),
                      names_en=[row["label_en"]], gentilics=distinct(forms), country=row["country"])
        (provinces if row["heads"] else entries).append(entry)
    return entries, provinces


def populated(facts, headed, personal, paths):
    better = {(row["name_en"], row["iso3"]): parts(row["names"]) for row in by_hand("capitals.tsv")}
    rows = sorted(read(facts / "places.tsv"), key=lambda r: (-int(r["population"] or 0), r["geonameid"], r["name_en"]))
    entries, seen = [], set()
    for row in rows:
        country = row["iso3"] or ("XKX" if row["name_en"] == "Prishtina" else "")
        people = int(row["population"] or 0)
        if row["geonameid"] in seen or not country:
            continue
        seen.add(row["geonameid"])
        hand = better.get((row["name_en"], row["iso3"]), [])
        capital = row["type"].startswith("Admin-0 capital")
        if not (hand or capital or country in NEAR or people >= SMALLEST.get(country, SMALLEST_ELSEWHERE)):
            continue
        names = []
        others = [] if hand else [n for n in row["ar_alt_geonames"].split("|") if is_variant(spelled(n), spelled(row["name_ar"]))]
        for name in filter(None, [spelled(n) for n in [row["name_ar"]] + others]):
            common = fold(name) in headed
            person = " " not in name and fold(name) in personal and people < 150_000
            short = " " not in name and len(name) < 4 and people < 300_000 and country not in NEAR
            if short or (common or person) and country not in NEAR:
                continue
            names.append(f"مدينة {name}" if common or person else name)
        names = distinct(hand + names)
        if not names:
            continue
        country = "PSE" if row["name_en"] == "Jerusalem" else country
        entries.append(Entry(
            path=paths.take(row["name_en"], country), type="Place", names=names, names_en=[row["name_en"]], country=country,
            population=people, point=(float(row["lon"]), float(row["lat"])),
            matches=[wikidata(row["qid_naturalearth"]), geonames(row["geonameid"])]))
    return entries


def merge(towns, regions):
    """Moves the hand-written names of a town that the list also has into the list's entry."""
    by_name = {(slug(t.names_en[0]), t.country): t for t in reversed(towns)}
    for region in list(regions):
        town = by_name.get((slug(region.names_en[0]), region.country))
        if town:
            town.names = distinct(region.names + town.names)
            town.path = region.path
            regions.remove(region)


def claim(lists, taken):
    """Leaves each name to the first place that has it: by kind, then by population.

    Returns, for each place that loses all its names, the place that has its first one.
    """
    owner, successors = {}, {}
    for entries in lists:
        for entry in sorted(entries, key=lambda e: -e.population):
            first = fold(entry.names[0]) if entry.names else ""
            entry.names = [n for n in entry.names
                           if owner.setdefault(fold(n), entry.path) == entry.path and (fold(n) not in taken or entry.country_code)]
            if first and not entry.names and owner[first] != entry.path:
                successors[entry.path] = owner[first]
    return successors


def first_level(facts, paths, towns, personal):
    by_hasc = defaultdict(list)
    where = {}
    for row in read(facts / "admin1_nga.tsv"):
        by_hasc[row["hasc"]].append(row["name_ar"])
        where.setdefault(row["hasc"], (float(row["lon"]), float(row["lat"])))
    codes = {row["iso2"]: row["iso3"] for row in read(facts / "countries.tsv")}
    entries = []
    for hasc in sorted(by_hasc):
        country = hasc.split(".")[0]
        if country in FOREIGN_DIVISIONS or country in ("EG", "YE"):
            continue
        bare = distinct(HEADED.sub("", n) for n in map(spelled, by_hasc[hasc]) if n)
        if not bare:
            continue
        heads = HEADS.get(country, ["محافظة"])
        town = next((towns[fold(n)] for n in bare if fold(n) in towns and towns[fold(n)].country == codes[country]), None)
        english = f"{town.names_en[0]} Province" if town else ""
        names = [f"{head} {name}" for name in bare for head in heads]
        names += [n for n in bare if " " in n and fold(n) not in towns and not all(fold(w) in personal for w in n.split())]
        entries.append(Entry(
            path=paths.take(english or f"province {hasc}", codes[country]), type="Place", names=distinct(names),
            names_en=[english] if english else [], country=codes[country], point=where[hasc]))
    return entries


def egypt(facts, paths):
    entries, governorates = [], {}
    for row in read(facts / "egypt_admin_techlabs.tsv"):
        name = spelled(row["name_ar"])
        if not name:
            continue
        if row["level"] == "gov":
            entry = Entry(path=paths.take(row["name_en"] + " Governorate", "EGY"), type="Place",
                          names=distinct([f"محافظة {name}"]), names_en=[row["name_en"] + " Governorate"], country="EGY")
            governorates[row["id"]] = entry.path
        else:
            entry = Entry(path=paths.take(row["name_en"] + " District", "EGY"), type="Place",
                          names=distinct([f"مركز {name}", f"مدينة {name}"]), names_en=[row["name_en"]], country="EGY",
                          within=governorates.get(row["parent"], ""))
        entries.append(entry)
    return entries


def yemen(facts, paths):
    entries, governorates = [], {}
    for row in read(facts / "yemen_admin_yemen-info.tsv"):
        name = spelled(row["name_ar"])
        if not name or row["level"] == "uzlah":
            continue
        if row["level"] == "gov":
            entry = Entry(path=paths.take(row["name_en"] + " Governorate", "YEM"), type="Place",
                          names=[f"محافظة {name}"], names_en=[row["name_en"] + " Governorate"], country="YEM")
            governorates[row["id"]] = entry.path
        else:
            entry = Entry(path=paths.take(row["name_en"] + " District", "YEM"), type="Place",
                          names=distinct([f"مديرية {name}"] + ([name] if name.startswith(("بني ", "خور ", "بيت ", "دار ", "شرس ")) else [])),
                          names_en=[row["name_en"] + " District"], country="YEM", within=governorates.get(row["parent"], ""))
        entries.append(entry)
    return entries


def link_capitals(facts, states, places):
    """Gives each state its capital where that is a known place; none where it is disputed."""
    by_name = {(slug(n), p.country): p for p in places for n in p.names_en if p.population}
    for row in read(facts / "countries.tsv"):
        if row["iso3"] in ("ISR", "PSE", "ESH"):
            continue
        names = {"Nur-Sultan": "Astana", "Kyiv": "Kiev", "Washington": "Washington, D.C.", "Sanaa": "Sana'a"}
        wanted = names.get(row["capital_en"], row["capital_en"])
        found = by_name.get((slug(wanted), row["iso3"]))
        if found:
            states[row["iso3"]].capital = found.path
