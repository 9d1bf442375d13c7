#!/bin/sh
# A calendar entry that says which language its title is in loses its title in some readers.
#
# Versions: node-ical 0.26.1, ical 0.8.0, ical.js 2.2.1, ts-ics 2.4.6; Node 18 or newer.
# Input:    a valid event (RFC 5545) with SUMMARY;LANGUAGE=ru (the parameter is section 3.2.10) and URL;VALUE=URI, whole day with DURATION:P1D,
#           beside the same without the parameters and with DTEND.
# Seen:     ical.js and ts-ics give the title as text. In node-ical and ical title and address turn from strings into objects: put into a page the
#           title reads "[object Object]". `ical` knows no end of an event that has a duration in place of an end.
# Why it matters: a campaign in several languages writes plain SUMMARY lines, a file for each language, and DTEND.
set -eu
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
npm install --prefix "$tmp" --no-audit --no-fund --silent --ignore-scripts --before=2026-11-01 \
  node-ical@0.26.1 ical@0.8.0 ical.js@2.2.1 ts-ics@2.4.6 > /dev/null
cat > "$tmp/look.mjs" <<'JS'
import nodeIcal from 'node-ical';
import ical from 'ical';
import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
const file = lines => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//example//x//EN', 'BEGIN:VEVENT', 'UID:1@example.org', 'DTSTAMP:20261101T000000Z',
  'DTSTART;VALUE=DATE:20261210', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
const files = {
  plain: file(['DTEND;VALUE=DATE:20261211', 'SUMMARY:Письмо\\nв посольство', 'URL:https://example.org/a']),
  marked: file(['DURATION:P1D', 'SUMMARY;LANGUAGE=ru:Письмо\\nв посольство', 'URL;VALUE=URI:https://example.org/a']),
};
const only = all => Object.values(all).find(entry => entry.type === 'VEVENT');
const readers = {
  'node-ical': text => { const e = only(nodeIcal.sync.parseICS(text)); return [e.summary, e.url, e.end]; },
  ical: text => { const e = only(ical.parseICS(text)); return [e.summary, e.url, e.end]; },
  'ical.js': text => { const e = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent'));
    return [e.summary, e.component.getFirstPropertyValue('url'), e.endDate.toJSDate()]; },
  'ts-ics': text => { const e = convertIcsCalendar(undefined, text).events[0]; return [e.summary, e.url, e.end?.date ?? (e.duration && 'duration')]; },
};
for (const name in readers) for (const kind in files) {
  const [title, url, end] = readers[name](files[kind]);
  console.log(name, kind, JSON.stringify(title), typeof url, end ? 'ends' : 'no end');
}
JS
(cd "$tmp" && TZ=UTC node look.mjs) > "$tmp/seen"
cat > "$tmp/expected" <<'OUT'
node-ical plain "Письмо\nв посольство" string ends
node-ical marked {"params":{"LANGUAGE":"ru"},"val":"Письмо\nв посольство"} object ends
ical plain "Письмо\nв посольство" string ends
ical marked {"params":{"LANGUAGE":"ru"},"val":"Письмо\nв посольство"} object no end
ical.js plain "Письмо\nв посольство" string ends
ical.js marked "Письмо\nв посольство" string ends
ts-ics plain "Письмо\nв посольство" string ends
ts-ics marked "Письмо\nв посольство" string ends
OUT
cat "$tmp/seen"
diff "$tmp/expected" "$tmp/seen" && echo "As described."
