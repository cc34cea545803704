"""Writes gazetteer entries as Turtle: one block per subject, sorted, with relative IRIs."""

import re
import unicodedata
from dataclasses import dataclass, field

PREFIXES = {
    "geo": "http://www.opengis.net/ont/geosparql#",
    "isnad": "https://w3id.org/isnad/ontology#",
    "sf": "http://www.opengis.net/ont/sf#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
LATIN = str.maketrans({"ß": "ss", "ø": "o", "Ø": "O", "ı": "i", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "æ": "ae",
                       "Æ": "Ae", "œ": "oe", "ð": "d", "þ": "th", "’": "", "'": "", "‘": "", "`": "", "ʻ": "", "ə": "a"})


@dataclass
class Office:
    """An office that a person held; dates are ISO dates or empty."""

    title: str
    state: str = ""
    role: str = ""
    earliest: str = ""
    latest: str = ""
    title_ar: str = ""


@dataclass
class Entry:
    """What a gazetteer says of one thing; `names` and `names_en` have the customary name first."""

    path: str
    type: str
    names: list
    names_en: list = field(default_factory=list)
    gentilics: list = field(default_factory=list)
    metonyms: list = field(default_factory=list)
    country: str = ""
    country_code: str = ""
    role: str = ""
    matches: list = field(default_factory=list)
    capital: str = ""
    within: str = ""
    population: int = 0
    point: tuple = ()
    offices: list = field(default_factory=list)


def wikidata(qid):
    return f"http://www.wikidata.org/entity/{qid}" if re.fullmatch(r"Q\d+", qid) else ""


def geonames(number):
    return f"https://sws.geonames.org/{number}/" if re.fullmatch(r"\d+", number) else ""


def slug(name):
    """A readable ASCII end of an IRI."""
    plain = unicodedata.normalize("NFKD", name.translate(LATIN)).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def literal(text, language):
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"@{language}'


def literals(texts, language):
    return [literal(text, language) for text in texts]


def block(subject, kind, properties):
    """One subject's statements; properties are pairs of a term and a list of objects, empty lists are left out."""
    lines = [f"<{subject}> a {kind}"]
    lines += [f"    {term} {' , '.join(objects)}" for term, objects in properties if objects]
    return " ;\n".join(lines) + " .\n"


def entry_blocks(entry):
    labels = literals(entry.names[:1], "ar") + literals(entry.names_en[:1], "en")
    others = literals(sorted(entry.names[1:]), "ar") + literals(sorted(entry.names_en[1:]), "en")
    yield block(entry.path, f"isnad:{entry.type}", [
        ("skos:prefLabel", labels),
        ("skos:altLabel", others),
        ("isnad:gentilic", literals(sorted(entry.gentilics), "ar")),
        ("isnad:metonym", literals(sorted(entry.metonyms), "ar")),
        ("isnad:countryCode", [f'"{entry.country_code}"'] if entry.country_code else []),
        ("isnad:country", [f"<state/{entry.country}>"] if entry.country else []),
        ("isnad:role", [f"isnad:{entry.role}"] if entry.role else []),
        ("isnad:capital", [f"<{entry.capital}>"] if entry.capital else []),
        ("isnad:within", [f"<{entry.within}>"] if entry.within else []),
        ("isnad:population", [str(entry.population)] if entry.population else []),
        ("geo:hasGeometry", [f"<{entry.path}/geometry>"] if entry.point else []),
        ("skos:exactMatch", [f"<{iri}>" for iri in sorted(filter(None, entry.matches))]),
    ])
    if entry.point:
        longitude, latitude = entry.point
        yield block(entry.path + "/geometry", "sf:Point", [
            ("geo:asWKT", [f'"POINT({longitude:.5g} {latitude:.5g})"^^geo:wktLiteral'])])
    for number, office in enumerate(entry.offices, 1):
        yield block(f"office/{entry.path.split('/', 1)[1]}-{number}", "isnad:OfficeHolding", [
            ("isnad:holder", [f"<{entry.path}>"]),
            ("isnad:title", literals(filter(None, [office.title]), "en") + literals(filter(None, [office.title_ar]), "ar")),
            ("isnad:state", [f"<state/{office.state}>"] if office.state else []),
            ("isnad:role", [f"isnad:{office.role}"] if office.role else []),
            ("isnad:earliest", [f'"{office.earliest}"^^xsd:date'] if office.earliest else []),
            ("isnad:latest", [f'"{office.latest}"^^xsd:date'] if office.latest else []),
        ])


def write(path, heading, entries):
    """Writes a file of entries under a heading comment."""
    used = ["isnad", "skos"] + (["geo", "sf"] if any(e.point for e in entries) else [])
    used += ["xsd"] if any(e.offices for e in entries) else []
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        for line in heading:
            out.write(f"# {line}\n")
        out.write("# Relative IRIs: read it with the base https://w3id.org/isnad/ or your own.\n")
        for prefix in sorted(used):
            out.write(f"@prefix {prefix}: <{PREFIXES[prefix]}> .\n")
        for entry in sorted(entries, key=lambda e: e.path):
            for text in entry_blocks(entry):
                out.write("\n" + text)
