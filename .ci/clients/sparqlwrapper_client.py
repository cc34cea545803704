"""SPARQLWrapper gets each kind of answer in each form that it knows, by GET and by POST, and is told of mistakes."""
import os
import sys

from SPARQLWrapper import CSV, GET, JSON, N3, POST, POSTDIRECTLY, RDFXML, TSV, TURTLE, URLENCODED, XML, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

PREFIX = "PREFIX isnad: <https://w3id.org/isnad/ontology#> "
STATE = "<https://w3id.org/isnad/state/DZA>"
reports = int(os.environ["REPORTS"])


def ask(query, form, method=GET, request=URLENCODED):
    wrapper = SPARQLWrapper(sys.argv[1] + "isnad/sparql")
    wrapper.setQuery(PREFIX + query)
    wrapper.setReturnFormat(form)
    wrapper.setMethod(method)
    wrapper.setRequestMethod(request)
    return wrapper.query().convert()


each = "SELECT ?report { ?report a isnad:Report }"
for method, request in ((GET, URLENCODED), (POST, URLENCODED), (POST, POSTDIRECTLY)):
    found = {
        "JSON": len(ask(each, JSON, method, request)["results"]["bindings"]),
        "XML": len(ask(each, XML, method, request).getElementsByTagName("result")),
        "CSV": len(ask(each, CSV, method, request).decode().splitlines()) - 1,
        "TSV": len(ask(each, TSV, method, request).decode().splitlines()) - 1,
    }
    assert set(found.values()) == {reports}, (method, request, found)
    assert ask("ASK { " + STATE + " a isnad:State }", JSON, method, request)["boolean"] is True

described = ask("DESCRIBE " + STATE, RDFXML)
assert len(described) > 5, len(described)
assert len(ask("CONSTRUCT WHERE { " + STATE + " ?p ?o }", XML)) == len(described)
for form in (TURTLE, N3):
    assert b"DZA" in ask("CONSTRUCT WHERE { " + STATE + " ?p ?o }", form), form
try:
    ask("SELECT { broken", JSON)
    sys.exit("SPARQLWrapper was not told of a broken query")
except QueryBadFormed as fault:
    assert ":1:" in str(fault), fault
print("SPARQLWrapper:", reports, "reports in four forms by three methods")
