// N3.js and oxigraph parse the dumps to as many quads as they should have: parse-dumps.mjs QUADS FILE...
import assert from 'node:assert/strict';
import { webcrypto } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { StreamParser } from 'n3';
import oxigraph from 'oxigraph';

globalThis.crypto ??= webcrypto; // Node.js 18, as Debian 12 has it, lacks the name that oxigraph uses.

const forms = { nq: 'application/n-quads', trig: 'application/trig', nt: 'application/n-triples', ttl: 'text/turtle' };
const [quads, ...files] = process.argv.slice(2);

async function countByN3(file, format) {
  let count = 0;
  for await (const quad of createReadStream(file).pipe(new StreamParser({ format }))) count += quad ? 1 : 0;
  return count;
}

for (const file of files) {
  const format = forms[file.split('.').pop()];
  assert.equal(await countByN3(file, format), Number(quads), `N3.js: ${file}`);
  assert.equal(oxigraph.parse(readFileSync(file, 'utf8'), { format }).length, Number(quads), `oxigraph: ${file}`);
  console.log(`N3.js, oxigraph: ${quads} in ${file.split('/').pop()}`);
}
