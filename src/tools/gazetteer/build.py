#!/usr/bin/env python3
"""Builds seeds/gazetteer/*.ttl.

Usage: python3 src/tools/gazetteer/build.py FACTS

FACTS is a folder of the tab-separated fact lists that NOTICE names. The tables beside this program hold what is
known by hand. The same input gives the same files, byte for byte.
"""

import sys
from pathlib import Path

import organizations
import people
import places
import states
import turtle
from arabic import fold
from tables import read

ROOT = Path(__file__).resolve().parents[3]
HOW = "Made by src/tools/gazetteer/build.py from the fact lists that NOTICE names; don't edit it, edit its tables and run that."


def main():
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        raise SystemExit(__doc__)
    facts = Path(sys.argv[1])
    target = ROOT / "seeds" / "gazetteer"
    target.mkdir(parents=True, exist_ok=True)
    bare = organizations.ambiguous("name")
    territories = {row["code"]: row["qid"] for row in read(facts / "territories_rigour.tsv")}

    all_states = states.build(facts, territories, organizations.ambiguous("gentilic"))
    bodies, unused = organizations.organizations(facts, bare)
    for name in unused:
        print(f"not in organizations.tsv: {name}", file=sys.stderr)
    sites = [e for e in bodies if e.type == "Place"]

    persons = people.build(facts, all_states, bare)
    name_words = {fold(word) for person in persons for name in person.names if " " in name for word in name.split()}
    all_places = places.build(facts, all_states, sites, (organizations.ambiguous("place"), name_words))
    places.link_capitals(facts, all_states, all_places)

    turtle.write(target / "states.ttl", [
        "States: names, gentilics, what stands for their governments, codes and identifiers.",
        "Origin: datasets/country-codes (PDDL), Unicode CLDR (Unicode-3.0), UNTERM, ArWikiCats (MIT), and states.tsv by hand.",
        "Licence: Apache-2.0 for the whole; the facts under the licences that NOTICE gives.", HOW], list(all_states.values()))
    turtle.write(target / "organizations.ttl", [
        "Organisations of states, between states, and others.",
        "Origin: organizations.tsv by hand; Wikidata identifiers (CC0) by way of opensanctions (MIT).",
        "Licence: Apache-2.0; identifiers CC0.", HOW], [e for e in bodies if e.type != "Place"])
    turtle.write(target / "media.ttl", [
        "News agencies, broadcasters, newspapers, sites and platforms.",
        "Origin: media.tsv by hand. Licence: Apache-2.0.", HOW], organizations.media(bare))
    turtle.write(target / "groups.ttl", [
        "Armed groups.", "Origin: groups.tsv by hand. Licence: Apache-2.0.", HOW], organizations.groups(bare))
    turtle.write(target / "places.ttl", [
        "Places: countries as territories, regions, divisions, cities and towns.",
        "Origin: Natural Earth (public domain), GeoNames (CC BY 4.0), NGA (public domain), yemen-info and techlabs (MIT),",
        "Unicode CLDR (Unicode-3.0), and regions.tsv and capitals.tsv by hand.",
        "Licence: CC BY 4.0, attribution in NOTICE.", HOW], all_places)
    turtle.write(target / "people.ttl", [
        "Persons with their dated offices.",
        "Origin: Wikidata (CC0), to January 2023, partly by way of every-politician-scrapers and EveryPolitician; Arabic spellings",
        "from news text; people.tsv by hand. Licence: Apache-2.0; the facts CC0.", HOW], persons)


if __name__ == "__main__":
    main()
