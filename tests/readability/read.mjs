// Pages as Firefox's reader view keeps them: node read.mjs FOLDER-WITH-node_modules FILE, where the file holds [{ "url", "html" }].
// Prints for each page its words and its paragraphs, or null where the reader view finds nothing to read.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [folder, file] = process.argv.slice(2);
const require = createRequire(`${folder}/`);
const { Readability } = require('@mozilla/readability');
const { JSDOM, VirtualConsole } = require('jsdom');

const read = JSON.parse(readFileSync(file, 'utf8')).map(({ url, html }) => {
  const article = new Readability(new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document).parse();
  if (!article) return null;
  const { body } = new JSDOM(article.content).window.document;
  return { text: body.textContent, paragraphs: [...body.querySelectorAll('p')].map(paragraph => paragraph.textContent) };
});
console.log(JSON.stringify(read));
