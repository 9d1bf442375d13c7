"""Reads a file of the site on standard input with GNOME's libraries (evolution-data-server, libical), and prints what it found as JSON."""
import json
import re
import sys

import gi


def cards(text):
    gi.require_version("EBookContacts", "1.2")
    from gi.repository import EBookContacts

    def card(one):
        contact = EBookContacts.Contact.new_from_vcard(one)
        address = contact.get_property("address-work")
        return {
            "name": contact.get_property("full-name"),
            "organisation": contact.get_property("org"),
            "note": contact.get_property("note"),
            "phones": [line.get_value() for line in contact.get_attributes(EBookContacts.ContactField.TEL) or []],
            "emails": [line.get_value() for line in contact.get_attributes(EBookContacts.ContactField.EMAIL) or []],
            "site": contact.get_property("homepage-url") or "",
            "street": address.street if address else "",
            "country": address.country if address else "",
        }

    return [card(one) for one in re.findall(r"BEGIN:VCARD.*?END:VCARD\r\n", text, re.DOTALL)]


def events(text):
    gi.require_version("ICalGLib", "3.0")
    from gi.repository import ICalGLib

    calendar = ICalGLib.Component.new_from_string(text)
    kind, alarm = ICalGLib.ComponentKind.VEVENT_COMPONENT, ICalGLib.ComponentKind.VALARM_COMPONENT
    found, event = [], calendar.get_first_component(kind)
    while event is not None:
        alarms, one = [], event.get_first_component(alarm)
        while one is not None:
            trigger = one.get_first_property(ICalGLib.PropertyKind.TRIGGER_PROPERTY).get_trigger().get_duration()
            alarms.append(trigger.as_int() // 3600)
            one = event.get_next_component(alarm)
        found.append({
            "summary": event.get_summary(),
            "start": event.get_dtstart().as_ical_string(),
            "end": event.get_dtend().as_ical_string(),
            "isDay": event.get_dtstart().is_date() and event.get_dtend().is_date(),
            "sequence": event.get_sequence(),
            "alarms": alarms,
        })
        event = calendar.get_next_component(kind)
    if not calendar.is_valid() or calendar.count_errors() > 0:
        raise SystemExit(f"libical counts {calendar.count_errors()} errors")
    return found


# The text as it is: universal line breaks would take away the CR that ends a line.
json.dump({"cards": cards, "events": events}[sys.argv[1]](sys.stdin.buffer.read().decode("utf-8")), sys.stdout)
