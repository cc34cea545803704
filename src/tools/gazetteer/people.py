"""Persons: officials and others with their Arabic names and dated offices."""

import calendar
import re
from collections import Counter, defaultdict

from arabic import distinct, fold, is_arabic, spelled, tidy
from tables import by_hand, parts, read
from turtle import Entry, Office, slug, wikidata

FOLDERS = {"us-cabinet": "USA", "united-kingdom-cabinet": "GBR", "uae-ministers": "ARE", "france-cabinet": "FRA",
           "russia-cabinet": "RUS", "ukraine-cabinet": "UKR", "saudi-ministers": "SAU", "world": "",
           "Donetsk People's Republic": "UKR", "Luhansk People's Republic": "UKR", "Scotland": "GBR", "Kurdistan Region": "IRQ",
           "Catalonia": "ESP", "Quebec": "CAN"}
COUNTRIES = {"United States of America": "USA", "United Kingdom": "GBR", "United States": "USA", "State of Palestine": "PSE",
             "People's Republic of China": "CHN", "Republic of Ireland": "IRL", "Republic of the Congo": "COG",
             "Democratic Republic of the Congo": "COD", "Kingdom of Denmark": "DNK", "Kingdom of the Netherlands": "NLD",
             "Vatican City": "VAT", "Holy See": "VAT", "East Timor": "TLS", "The Bahamas": "BHS", "The Gambia": "GMB",
             "Ivory Coast": "CIV", "Czech Republic": "CZE", "Bosnia and Herzegovina": "BIH", "Federated States of Micronesia": "FSM",
             "Saint Kitts and Nevis": "KNA", "Saint Lucia": "LCA", "Saint Vincent and the Grenadines": "VCT",
             "Antigua and Barbuda": "ATG", "Trinidad and Tobago": "TTO", "São Tomé and Príncipe": "STP", "Turkey": "TUR",
             "Sahrawi Arab Democratic Republic": "ESH", "Somaliland": "SOM", "European Union": ""}
ROLES = [
    (r"ambassador|permanent representative|consul|envoy", "GOV"),
    (r"secretary.general of the (un|arab|league)|president of the un|united nations", "IGO"),
    (r"judge|justice of|chief justice|supreme court|constitutional court|lord chief|president of the court|attorney general|prosecutor", "JUD"),
    (r"intelligence|mossad|shin bet|secret intelligence|cia\b|mi5|mi6|central intelligence", "SPY"),
    (r"federal bureau|police|gendarmerie", "COP"),
    (r"chief of (the )?(general |army |naval |air |defen)?.*staff|commander|general officer|joint chiefs|army staff|armed forces|admiral|first sea lord",
     "MIL"),
    (r"speaker|member of (the )?(parliament|house|senate|national assembly|legislative|council of representatives|shura|people's)|"
     r"parliament|legislative yuan|deputy of|senator|president of the (national assembly|senate|council of representatives)|congress", "LEG"),
]


def role_of(title):
    lower = title.lower()
    if re.search(r"white house chief of staff|chief of staff to the|secretary of the (army|navy|air)|minister", lower):
        return "GOV"
    return next((role for pattern, role in ROLES if re.search(pattern, lower)), "GOV")


def day(text, last):
    """An ISO date of a date that may lack its day or month: the first or the last such day."""
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", text)
    if not match or match[1] == "0000":
        return ""
    year, month = int(match[1]), int(match[2] or (12 if last else 1)) or 1
    number = int(match[3] or (calendar.monthrange(year, month)[1] if last else 1)) or 1
    return f"{year:04}-{month:02}-{min(number, calendar.monthrange(year, month)[1]):02}"


def name_of(text):
    """A clean Arabic name of at least two words, without a title's brackets; else empty."""
    name = tidy(re.sub(r"\(.*?\)", "", text).replace("،", " ")).strip(" -،")
    name = re.sub("ى(?=[\u0621-\u064a])", "ي", name)
    return name if is_arabic(name) and " " in name and not re.search(r"[0-9()/+'’i.-]", name) else ""


class People:
    """Persons by Wikidata identifier as the lists are read."""

    def __init__(self, facts, states):
        self.states = states
        self.codes = {slug(n): code for code, s in states.items() for n in s.names_en}
        self.by_qid = {m.rsplit("/", 1)[1]: code for code, s in states.items() for m in s.matches if "wikidata" in m}
        self.titles = {row["position_qid"]: tidy(row["title_ar"]) for row in read(facts / "positions_ar_palestine.tsv")}
        self.english, self.names, self.offices = {}, defaultdict(list), defaultdict(list)
        self.citizen, self.by_english = {}, defaultdict(set)
        self.wikidata_people(facts)
        self.attested(facts)
        self.legislators(facts)
        self.holdings(facts)

    def code(self, folder):
        if folder in FOLDERS:
            return FOLDERS[folder]
        if folder in COUNTRIES:
            return COUNTRIES[folder]
        return self.codes.get(slug(re.sub("-(ministers|cabinet)$", "", folder)), "")

    def wikidata_people(self, facts):
        for row in read(facts / "wikidata_people_ar.tsv"):
            qid, state = row["qid"], self.code(row["source"].split("/")[-1])
            self.english.setdefault(qid, row["name_en"])
            self.names[qid] += [name_of(row["name_ar"]), name_of(row["arwiki_title"])]
            self.citizen[qid] = next((self.by_qid[q] for q in row["citizenship_qids"].split("|") if q in self.by_qid), "")
            for position, title, start, end in re.findall(r"(Q\d+)\[([^\]]*)\]\(([^/)]*)/([^)]*)\)", row["positions_P39"]):
                english = "" if re.fullmatch(r"Q\d+", title) else title
                if english or position in self.titles:
                    self.offices[qid].append(Office(english, state, role_of(english), day(start, False), day(end, True),
                                                    self.titles.get(position, "")))

    def attested(self, facts):
        given = Counter()
        rows = read(facts / "officials_ar_attested.tsv")
        for row in rows:
            given[fold(row["name_ar_attested"].split()[0])] += 1
        for row in rows:
            words = row["name_ar_attested"].split()
            sure = row["match_kind"] == "all-tokens" or (
                row["n_officials_sharing_this_string"] == "1" and len(words) == 2 and given[fold(words[1])] == 0
                and words[1].startswith("ال"))
            if sure:
                self.english.setdefault(row["person_qid"], row["name_en"])
                self.names[row["person_qid"]].append(name_of(row["name_ar_attested"]))

    def legislators(self, facts):
        for row in read(facts / "everypolitician2015_ar.tsv"):
            self.english.setdefault(row["qid"], row["name"].title() if row["name"].isupper() else row["name"])
            self.names[row["qid"]] += [name_of(n) for n in row["names_ar"].split("|")]
            self.citizen.setdefault(row["qid"], self.codes.get(slug(row["country"]), ""))

    def holdings(self, facts):
        for row in read(facts / "office_holdings.tsv"):
            qid = row["person_qid"]
            if not qid:
                continue
            self.by_english[row["person_en"]].add(qid)
            self.offices[qid].append(Office(row["position_en"], self.code(row["country"]), role_of(row["position_en"]),
                                            day(row["start"], False), day(row["end"], True),
                                            self.titles.get(row["position_qid"], "")))
            if re.search("[A-Za-z]", row["person_en"]):
                self.english.setdefault(qid, row["person_en"])


def build(facts, states, bare):
    """All persons with an Arabic name; those whose names a more prominent one has all are left out."""
    people = People(facts, states)
    entries, done, taken = [], set(), set()
    for row in by_hand("people.tsv"):
        listed = [] if row["listed"] == "-" else parts(row["listed"]) or [row["label_en"]]
        found = {qid for name in listed for qid in people.by_english.get(name, ())}
        found |= {q for q, name in people.english.items() if name in listed}
        qid = found.pop() if len(found) == 1 else ""
        names = distinct([n for n in parts(row["names"]) if fold(n) not in bare] + people.names.get(qid, []))
        done.add(qid)
        taken.add(row["id"])
        entries.append(person(row["id"], names, people.english.get(qid, row["label_en"]), qid, people, row["country"], row["role"]))
        if row["label_en"] not in entries[-1].names_en:
            entries[-1].names_en.insert(0, row["label_en"])
    for qid in sorted(people.names, key=lambda q: int(q[1:])):
        names = distinct(n for n in people.names[qid] if n)
        english = people.english.get(qid, "")
        if qid in done or not names or not slug(english):
            continue
        path = slug(english) if slug(english) not in taken else f"{slug(english)}-{qid.lower()}"
        taken.add(path)
        entries.append(person(path, names, english, qid, people, "", ""))
    return settle(entries)


def person(path, names, english, qid, people, country, role):
    seen, offices = set(), []
    for office in sorted(people.offices.get(qid, []), key=lambda o: (o.earliest or "9999", o.latest or "9999", o.title, o.state)):
        if (office.latest or "9999") < office.earliest:
            office = Office(office.title, office.state, office.role, office.earliest, "", office.title_ar)
        key = (office.title, office.state, office.earliest)
        if key not in seen:
            seen.add(key)
            offices.append(office)
    state = country or next((o.state for o in reversed(offices) if o.state), "") or people.citizen.get(qid, "")
    return Entry(path="person/" + path, type="Person", names=spelled(names), names_en=[english], country=state,
                 role=role or (offices[-1].role if offices else "LEG"), matches=[wikidata(qid)], offices=offices)


def settle(entries):
    """Leaves each name to one person: by hand first, then to the one with the most offices."""
    owner = {}
    ranked = sorted(range(len(entries)), key=lambda i: (entries[i].role == "", -len(entries[i].offices), i))
    by_hand_count = len(by_hand("people.tsv"))
    for index in sorted(ranked, key=lambda i: i >= by_hand_count):
        entry = entries[index]
        entry.names = [n for n in entry.names if owner.setdefault(fold(n), entry.path) == entry.path]
    return [e for e in entries if e.names]
