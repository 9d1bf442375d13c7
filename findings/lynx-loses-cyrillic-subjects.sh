#!/bin/sh
# Lynx makes question marks of the subject that a mailto: link carries, and keeps the body of the same link.
#
# Versions: Lynx 2.9.0dev.12 as Debian 12 packages it (lynx and lynx-common 2.9.0dev.12-1), Python 3 for a terminal.
# Input:    a page with a mailto: link as RFC 6068 writes it: subject and body percent-encoded UTF-8, in Russian and plain ASCII; a UTF-8 terminal.
# Seen:     Lynx warns of "Control codes in mail address", and the message that it hands to the mail program has two question marks for every
#           Russian letter of the subject; "&", "+", "%" and the Russian body are whole.
# Why it matters: a letter written through such a link arrives with an unreadable subject. The words that must arrive belong in the body too.
set -eu
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
apt-get -q download lynx=2.9.0dev.12-1 lynx-common=2.9.0dev.12-1 > /dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
cat > sendmail <<SH
#!/bin/sh
cat > "$tmp/sent"
SH
chmod +x sendmail
: > lynx.cfg
printf 'SYSTEM_MAIL:%s/sendmail\nSYSTEM_MAIL_FLAGS:-t\nCHARACTER_SET:utf-8\nASSUME_CHARSET:utf-8\nALERTSECS:0\nMESSAGESECS:0\nINFOSECS:0\n' "$tmp" >> lynx.cfg
cat > page.html <<'HTML'
<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Write</title>
<p><a
  href="mailto:office@example.org?subject=%D0%BC%D0%B8%D1%80%20%26%201%2B1%3D2%20100%25&amp;body=%D0%BC%D0%B8%D1%80%20%26%201%2B1%3D2%20100%25">Write</a></p></html>
HTML
cat > drive.py <<'PY'
import os, pty, select, sys, time
child, terminal = pty.fork()
if child == 0:
    os.execve(sys.argv[1], ['lynx', '-cfg=lynx.cfg', '-display_charset=utf-8', 'page.html'], dict(os.environ, TERM='xterm', LC_ALL='C.UTF-8', HOME='.'))
seen = b''
keys = [(b'Write', b'\r'), (b'Personal_Name', b'\r'), (b'From:', b'a@example.org\r'), (b'Subject:', b'\r'),
        (b'Cc:', b'\r'), (b'review', b'y'), (b'(y/n)', b'y'), (b'signature', b'n')]
end = time.time() + 20
while time.time() < end and not os.path.exists('sent'):
    if select.select([terminal], [], [], .3)[0]:
        seen += os.read(terminal, 65536)
    elif keys and keys[0][0] in seen:
        seen = b''
        os.write(terminal, keys.pop(0)[1])
    elif keys and len(keys) > 1 and keys[1][0] in seen:
        keys.pop(0)
time.sleep(.5)
os.kill(child, 9)
PY
python3 drive.py "$(find "$tmp/root" -type f -path '*bin/lynx')"
grep -aE '^Subject:|^мир' sent > seen
cat > expected <<'OUT'
Subject: ?????? & 1+1=2 100%
мир & 1+1=2 100%
OUT
cat seen
diff expected seen && echo "As described."
