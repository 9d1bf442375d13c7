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
        return value

    return [
        [{"name": line.name, "params": line.params, "value": plain(line.value)} for line in card.getChildren()]
        for card in vobject.readComponents(data.decode("utf-8"))
    ]


def events(data):
    import icalendar

    calendar = icalendar.Calendar.from_ical(data)
    return [
        {
            "uid": str(event["uid"]),
            "stamp": event["dtstamp"].dt.isoformat(),
            "start": event["dtstart"].dt.isoformat(),
            "rule": event["rrule"].to_ical().decode() if "rrule" in event else None,
            "summary": str(event["summary"]),
            "description": str(event["description"]) if "description" in event else None,
            "url": str(event["url"]) if "url" in event else None,
            "transparent": str(event["transp"]),
            "alarms": [alarm["trigger"].dt.total_seconds() / 3600 for alarm in event.walk("VALARM")],
        }
        for event in calendar.walk("VEVENT")
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
