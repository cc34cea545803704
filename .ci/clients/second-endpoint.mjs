// The endpoint of somebody else: oxigraph answers SPARQL over HTTP from a Turtle file. Prints its address.
import { readFileSync } from 'node:fs';
import { webcrypto } from 'node:crypto';
import { createServer } from 'node:http';
import oxigraph from 'oxigraph';

globalThis.crypto ??= webcrypto; // Node.js 18, as Debian 12 has it, lacks the name that oxigraph uses.

const store = new oxigraph.Store();
store.load(readFileSync(process.argv[2], 'utf8'), { format: 'text/turtle' });

const server = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  const isForm = (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
  const query = new URL(request.url, 'http://localhost').searchParams.get('query')
    ?? (isForm ? new URLSearchParams(body).get('query') : body);
  try {
    const json = store.query(query, { results_format: 'json' });
    response.writeHead(200, { 'Content-Type': 'application/sparql-results+json' }).end(json);
  } catch (error) {
    response.writeHead(400, { 'Content-Type': 'text/plain' }).end(String(error));
  }
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/sparql`));
