// Reads a file of the site on standard input with Mozilla's ical.js (its address is the first argument), and prints what it found as JSON.
import { readFileSync } from 'node:fs';

const { default: ICAL } = await import(process.argv[2]);
const text = readFileSync(0, 'utf8');

const events = () => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
  const event = new ICAL.Event(component);
  return {
    summary: event.summary,
    start: event.startDate.toICALString(),
    end: event.endDate.toICALString(),
    isDay: event.startDate.isDate && event.endDate.isDate,
    sequence: event.sequence ?? 0,
    alarms: component.getAllSubcomponents('valarm').map((alarm) => alarm.getFirstPropertyValue('trigger').toSeconds() / 3600),
  };
});

const cards = () => text.split(/(?<=END:VCARD\r\n)/).filter(Boolean).map((one) => {
  const card = new ICAL.Component(ICAL.parse(one));
  const value = (name) => card.getFirstPropertyValue(name) ?? '';
  const address = value('adr') || ['', '', '', '', '', '', ''];
  return {
    name: value('fn'), organisation: value('org'), note: value('note'),
    phones: card.getAllProperties('tel').map((line) => line.getFirstValue()),
    emails: card.getAllProperties('email').map((line) => line.getFirstValue()),
    site: value('url'), street: address[2], country: address[6],
  };
});

process.stdout.write(JSON.stringify({ cards, events }[process.argv[3]]()));
