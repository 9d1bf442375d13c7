#!/bin/sh
# Libraries that make addresses out of titles lose a letter of Chechen and Ingush, so that two words share one address.
#
# Versions: slugify 1.6.9, slug 12.0.1, @sindresorhus/slugify 3.0.1, transliteration 2.6.1, speakingurl 14.0.1, any-ascii 0.3.3; Node 18 or newer.
# Input:    words of Chechen with the palochka (U+04C0 and its small form U+04CF), a letter of its own that marks the consonant before it:
#           the words for town (in both forms: the capital one is often typed in the middle of words) and for boy, each beside the same letters
#           without it, and the word for morning, which begins with it.
# Seen:     slugify and slug leave the letter out: a word with it has the same address as the word without it. @sindresorhus/slugify and
#           speakingurl take it for a gap and put a hyphen, but nothing where it is the first letter; transliteration does so with the capital
#           form and leaves the small one out. Of six only any-ascii writes it as a letter.
# Why it matters: a site in Chechen that uses such a library gets addresses that collide or are cut within words.
set -eu
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
npm install --prefix "$tmp" --no-audit --no-fund --silent --ignore-scripts \
  slugify@1.6.9 slug@12.0.1 @sindresorhus/slugify@3.0.1 transliteration@2.6.1 speakingurl@14.0.1 any-ascii@0.3.3 > /dev/null
cat > "$tmp/look.mjs" <<'JS'
import slugify from 'slugify';
import slug from 'slug';
import sindre from '@sindresorhus/slugify';
import { slugify as transliteration } from 'transliteration';
import speakingurl from 'speakingurl';
import anyAscii from 'any-ascii';
const words = ['г\u04cfала', 'г\u04c0ала', 'гала', 'к\u04cfант', 'кант', '\u04c0уьйре'];
const by = {
  slugify: word => slugify(word, { lower: true, strict: true }), slug: word => slug(word), sindresorhus: word => sindre(word),
  transliteration: word => transliteration(word), speakingurl: word => speakingurl(word), 'any-ascii': word => anyAscii(word),
};
for (const name in by) console.log(name, ...words.map(by[name]));
JS
(cd "$tmp" && node look.mjs) > "$tmp/seen"
cat > "$tmp/expected" <<'OUT'
slugify gala gala gala kant kant ujre
slug gala gala gala kant kant ujre
sindresorhus g-ala g-ala gala k-ant kant uyre
transliteration gala g-ala gala kant kant uyre
speakingurl g-ala g-ala gala k-ant kant uire
any-ascii ghala gHala gala khant kant Hu'yre
OUT
cat "$tmp/seen"
diff "$tmp/expected" "$tmp/seen" && echo "As described."
