// Comunica joins Isnad, a second endpoint and a Turtle file in one query, and finds Isnad to be an endpoint by itself.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { QueryEngine } from '@comunica/query-sparql';

const [endpoint, second, file] = process.argv.slice(2);
const turtle = { type: 'serialized', value: readFileSync(file, 'utf8'), mediaType: 'text/turtle', baseIRI: 'https://notes.example/' };
const engine = new QueryEngine();

async function rows(query, sources) {
  const bindings = await (await engine.queryBindings(query, { sources })).toArray();
  return bindings.map(row => Object.fromEntries([...row].map(([name, term]) => [name.value, term.value])));
}

const joined = await rows(`
  PREFIX isnad: <https://w3id.org/isnad/ontology#>
  PREFIX notes: <https://notes.example/>
  PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
  SELECT ?state ?name ?editor {
    ?note notes:code ?code ; notes:followedBy ?desk .
    ?desk notes:editor ?editor .
    ?state a isnad:State ; isnad:countryCode ?code ; skos:prefLabel ?name .
    FILTER(LANG(?name) = "ar")
  } ORDER BY ?code`, [endpoint, second, turtle]);
assert.deepEqual(joined.map(({ name, editor }) => [name, editor]),
  [['أفغانستان', 'سالم'], ['الجزائر', 'نورة'], ['تونس', 'نورة']]);

const [{ reports }] = await rows(
  'PREFIX isnad: <https://w3id.org/isnad/ontology#> SELECT (COUNT(*) AS ?reports) { ?r a isnad:Report }', [endpoint]);
assert.equal(reports, process.env.REPORTS);
console.log(`comunica: ${joined.length} rows joined from three sources, ${reports} reports`);
