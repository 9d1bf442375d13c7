#!/bin/sh
# abook, the address book of terminal mail programs, keeps the fax of a contact card as its telephone.
#
# Versions: abook 0.6.1 as Debian 12 packages it (0.6.1-2+b1).
# Input:    valid vCards 3.0 (RFC 2426): a work telephone and then a work fax, TEL;TYPE=WORK,VOICE and TEL;TYPE=WORK,FAX; two work telephones; a
#           telephone with TYPE=VOICE alone.
# Seen:     of several numbers with WORK the last one stays as "workphone", whatever it is: a fax takes the place of the telephone, without a sign.
#           A number with TYPE=VOICE alone is dropped.
# Why it matters: a card that gives one telephone, marked WORK, and no fax is the only one that arrives whole.
set -eu
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
apt-get -q download abook=0.6.1-2+b1 > /dev/null 2>&1
dpkg-deb -x abook_*.deb root
program=$(find "$tmp/root" -type f -path '*bin/abook')
numbers() {
  { printf 'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Embassy;;;;\r\nFN:Embassy\r\n'; for line in "$@"; do printf '%s\r\n' "$line"; done; printf 'END:VCARD\r\n'; } > card.vcf
  echo "$* -> $(HOME="$tmp" "$program" --convert --informat vcard --infile card.vcf --outformat abook | grep -E 'phone|fax|mobile' || echo none)"
}
{
  numbers 'TEL;TYPE=WORK,VOICE:+442079460000' 'TEL;TYPE=WORK,FAX:+442079460001'
  numbers 'TEL;TYPE=WORK,VOICE:+442079460000' 'TEL;TYPE=WORK,VOICE:+442079460002'
  numbers 'TEL;TYPE=VOICE:+442079460000'
  numbers 'TEL;TYPE=WORK,VOICE:+442079460000'
} > seen
cat > expected <<'OUT'
TEL;TYPE=WORK,VOICE:+442079460000 TEL;TYPE=WORK,FAX:+442079460001 -> workphone=+442079460001
TEL;TYPE=WORK,VOICE:+442079460000 TEL;TYPE=WORK,VOICE:+442079460002 -> workphone=+442079460002
TEL;TYPE=VOICE:+442079460000 -> none
TEL;TYPE=WORK,VOICE:+442079460000 -> workphone=+442079460000
OUT
cat seen
diff expected seen && echo "As described."
