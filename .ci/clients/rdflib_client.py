"""rdflib asks the endpoint, and reads what the IRIs of the data answer in each form that it knows."""
import os
import sys
import urllib.request

from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import RDF, SKOS
from rdflib.plugins.stores.sparqlstore import SPARQLStore

ISNAD = Namespace("https://w3id.org/isnad/ontology#")
STATE = URIRef("https://w3id.org/isnad/state/DZA")
NAME = Literal("الجزائر", lang="ar")
FORMS = {"text/turtle": "turtle", "application/n-triples": "nt", "application/rdf+xml": "xml", "application/ld+json": "json-ld"}
site = sys.argv[1]

for method in ("GET", "POST", "POST_FORM"):
    graph = Graph(SPARQLStore(site + "isnad/sparql", method=method))
    names = [row.name for row in graph.query("SELECT ?name { ?state skos:prefLabel ?name FILTER(LANG(?name) = 'ar') }", initNs={"skos": SKOS}, initBindings={"state": STATE})]
    assert names == [NAME], (method, names)
reports = len(list(graph.subjects(RDF.type, ISNAD.Report)))
assert reports == int(os.environ["REPORTS"]), reports

sizes = {}
for media_type, form in FORMS.items():
    request = urllib.request.Request(site + "state/DZA", headers={"Accept": media_type})
    with urllib.request.urlopen(request) as answer:
        assert answer.headers["Content-Type"].startswith(media_type), answer.headers["Content-Type"]
        thing = Graph().parse(data=answer.read(), format=form)
    assert (STATE, SKOS.prefLabel, NAME) in thing, media_type
    sizes[form] = len(thing)
assert len(set(sizes.values())) == 1, sizes
print("rdflib:", reports, "reports; the same", sizes["turtle"], "triples of a state in", ", ".join(sizes))
