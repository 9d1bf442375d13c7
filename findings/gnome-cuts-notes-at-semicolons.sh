#!/bin/sh
# GNOME's address book cuts the note of a contact card at its first semicolon, where the card leaves that semicolon bare, as RFC 6350 allows.
#
# Versions: libebook-contacts 3.46.4 of evolution-data-server, as Debian 12 packages it (3.46.4-2), through its GObject introspection.
# Input:    vCards 4.0 whose NOTE holds a semicolon, once bare (RFC 6350, section 4: in a value that is not compound it MAY be escaped) and once
#           escaped, and an FN likewise.
# Seen:     the bare one ends the note: "Open it with care" is lost, without a warning. Escaped it is kept. In FN the same. Commas are kept bare
#           or not.
# Why it matters: cards of programs that escape only what RFC 6350 says must be escaped lose the end of their notes in GNOME Contacts and
#           Evolution; a warning in a note goes first and holds no semicolon.
set -eu
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
mkdir -p state/lists/partial archives/partial
# The whole closure, as if nothing were installed; not the C library, which belongs to the programs of this machine.
: > status
apt-get -q -y --no-install-recommends --download-only -o Dir::State::status="$tmp/status" -o Dir::Cache::archives="$tmp/archives" -o Debug::NoLocking=1 \
  install \
  gir1.2-ebookcontacts-1.2=3.46.4-2 libebook-contacts-1.2-4=3.46.4-2 libcamel-1.2-64=3.46.4-2 \
  libedataserver-1.2-27=3.46.4-2 gir1.2-edataserver-1.2=3.46.4-2 gir1.2-camel-1.2=3.46.4-2 python3-gi > apt.txt 2>&1 || { tail -n 3 apt.txt; exit 2; }
for package in archives/*.deb; do
  case $package in
    */libc6_*|*/libgcc*|*/libstdc*|*/python3.*|*/python3-minimal*|*/libpython*|*/perl*|*/dpkg*|*/systemd*) ;;
    *) dpkg-deb -x "$package" root ;;
  esac
done
cat > look.py <<'PY'
import gi
gi.require_version('EBookContacts', '1.2')
from gi.repository import EBookContacts
for note in ['Site of the state; open it with care', r'Site of the state\; open it with care', 'Closed, open again in May']:
    card = EBookContacts.Contact.new_from_vcard('BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Embassy; London\r\nN:Embassy;;;;\r\nNOTE:%s\r\nEND:VCARD\r\n' % note)
    print(note, '->', card.get_property('note'), '|', card.get_property('full-name'))
PY
libraries=$(dirname "$(find "$tmp/root" -name 'libebook-contacts-1.2.so.*' | head -n 1)")
export LD_LIBRARY_PATH="$libraries" GI_TYPELIB_PATH="$libraries/girepository-1.0" PYTHONPATH="$(find "$tmp/root" -type d -path '*python3/dist-packages')"
python3 look.py 2> errors > seen || { cat errors; exit 1; }
cat > expected <<'OUT'
Site of the state; open it with care -> Site of the state | Embassy
Site of the state\; open it with care -> Site of the state; open it with care | Embassy
Closed, open again in May -> Closed, open again in May | Embassy
OUT
cat seen
diff expected seen && echo "As described."
