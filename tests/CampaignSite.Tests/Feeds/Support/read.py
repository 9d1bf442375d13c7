"""Reads a file of the site on standard input with a parser the site does not have, and prints what it found as JSON."""
import csv
import io
import json
import sys


def cards(data):
    import vobject

    def plain(value):
        if isinstance(value, vobject.vcard.Address):
            return {"street": value.street, "city": value.city, "country": value.country}
        if isinstance(value, vobject.vcard.Name):
            return {"family": value.family, "given": value.given}
        return value

    return [
        [{"name": line.name, "params": line.params, "value": plain(line.value)} for line in card.getChildren()]
        for card in vobject.readComponents(data.decode("utf-8"))
    ]


def events(data):
    import vobject

    def value(component, name):
        line = component.contents.get(name)
        return line[0].value if line else None

    return [
        {
            "uid": value(event, "uid"),
            "stamp": value(event, "dtstamp").isoformat(),
            "start": value(event, "dtstart").isoformat(),
            "rule": value(event, "rrule"),
            "summary": value(event, "summary"),
            "description": value(event, "description"),
            "url": value(event, "url"),
            "transparent": value(event, "transp"),
            "alarms": [value(alarm, "trigger").total_seconds() / 3600 for alarm in event.contents["valarm"]],
        }
        for event in vobject.readOne(data.decode("utf-8"), validate=True).contents["vevent"]
    ]


def feed(data):
    import feedparser

    found = feedparser.parse(data)
    return {
        "broken": bool(found.bozo),
        "version": found.version,
        "id": found.feed.id,
        "title": found.feed.title,
        "updated": found.feed.updated,
        "language": found.feed.title_detail.language,
        "links": [{"rel": link.rel, "href": link.href, "type": link.type} for link in found.feed.links],
        "entries": [
            {"id": entry.id, "title": entry.title, "updated": entry.updated, "link": entry.link, "summary": entry.summary}
            for entry in found.entries
        ],
    }


def rows(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


json.dump({"cards": cards, "events": events, "feed": feed, "rows": rows}[sys.argv[1]](sys.stdin.buffer.read()), sys.stdout)
