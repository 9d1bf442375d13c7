#!/bin/sh
# Firefox's reader view keeps a telephone or drops it by the element around it.
#
# Versions: @mozilla/readability 0.6.0 (the code behind Firefox's reader view), jsdom 26.1.0, Node 18 or newer.
# Input:    a valid page: a heading, five paragraphs of prose, and between them one block with a list (dl) of a telephone, a mailbox and a postal
#           address, the first two as tel: and mailto: links. Only the element around the list changes.
# Seen:     in <div>, <aside> and <fieldset> all three are missing from the article, without a sign that something is; in <section>, <article>,
#           <address>, <details> and <figure> all three are kept, and in a <div> too once the numbers are no links: what makes a number easy to
#           call is what costs it its place. A list <ul> of the same lines is kept, and dropped with class="contact".
# Why it matters: who opens a page of contact details in reader view, or saves it to a read-later service built on this library, gets the text
#           that says "write to the embassy" and no address to write to.
set -eu
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
npm install --prefix "$tmp" --no-audit --no-fund --silent --ignore-scripts --before=2026-11-01 @mozilla/readability@0.6.0 jsdom@26.1.0 > /dev/null
cat > "$tmp/look.js" <<'JS'
const { Readability } = require('@mozilla/readability');
const { JSDOM } = require('jsdom');
const prose = '<p>' + 'A short and courteous letter is read by the person who is responsible, and an answer can take some weeks. '.repeat(3) + '</p>';
const rows = { Telephone: '+44 20 7946 0000', Email: 'office@example.org', Address: '1 Mill Lane, Exampleton' };
const links = { Telephone: 'tel:+442079460000', Email: 'mailto:office@example.org' };
const shown = name => links[name] ? `<a href="${links[name]}">${rows[name]}</a>` : rows[name];
const list = show => '<dl>' + Object.keys(rows).map(name => `<dt>${name}</dt><dd>${show(name)}</dd>`).join('') + '</dl>';
const dl = list(shown);
const li = Object.keys(rows).map(name => `<li>${name}: ${shown(name)}</li>`).join('');
function kept(block) {
  const page = `<!DOCTYPE html><html lang="en"><title>Write</title><body>
  <main><h1>Write to the office</h1>${prose}${prose}${block}${prose}${prose}${prose}</main></body></html>`;
  const article = new Readability(new JSDOM(page).window.document).parse();
  return Object.values(rows).map(value => article.textContent.includes(value) ? '1' : '0').join('');
}
for (const tag of ['div', 'aside', 'fieldset', 'section', 'article', 'address', 'details', 'figure'])
  console.log(tag, kept(`<${tag}><h2>Office</h2>${dl}</${tag}>`));
console.log('div without links', kept(`<div><h2>Office</h2>${list(name => rows[name])}</div>`));
console.log('ul', kept(`<ul>${li}</ul>`));
console.log('ul.contact', kept(`<ul class="contact">${li}</ul>`));
JS
(cd "$tmp" && node look.js) > "$tmp/seen"
cat > "$tmp/expected" <<'OUT'
div 000
aside 000
fieldset 000
section 111
article 111
address 111
details 111
figure 111
div without links 111
ul 111
ul.contact 000
OUT
cat "$tmp/seen"
diff "$tmp/expected" "$tmp/seen" && echo "As described."
