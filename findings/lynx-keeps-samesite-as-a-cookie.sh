#!/bin/sh
# Lynx takes the attribute SameSite of a cookie for a cookie of its own and sends it back.
#
# Versions: Lynx 2.9.0dev.12 as Debian 12 packages it (lynx and lynx-common 2.9.0dev.12-1); Python 3 for a server on loopback.
# Input:    Set-Cookie: d=1; Path=/; HttpOnly; SameSite=Lax, as RFC 6265bis writes it (unknown attributes are to be ignored: RFC 6265, 5.2).
# Seen:     the next request says "Cookie: d=1; SameSite=Lax". Path and HttpOnly are understood.
# Why it matters: a server that counts cookies, refuses ones it does not know, or keys a cache by the Cookie header meets one that it never set.
set -eu
tmp=$(mktemp -d)
trap 'kill $server 2> /dev/null; rm -rf "$tmp"' EXIT
cd "$tmp"
apt-get -q download lynx=2.9.0dev.12-1 lynx-common=2.9.0dev.12-1 > /dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
program=$(find "$tmp/root" -type f -path '*bin/lynx')
cat > server.py <<'PY'
import http.server
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        with open('requests', 'a') as log:
            log.write('%s Cookie: %s\n' % (self.path, self.headers.get('Cookie')))
        self.send_response(302 if self.path == '/first' else 200)
        if self.path == '/first':
            self.send_header('Set-Cookie', 'd=1; Path=/; HttpOnly; SameSite=Lax')
            self.send_header('Location', '/second')
        self.send_header('Content-Type', 'text/plain')
        self.end_headers()
        self.wfile.write(b'answered\n')
    def log_message(self, *words):
        pass
server = http.server.HTTPServer(('127.0.0.1', 0), Handler)
open('port', 'w').write(str(server.server_port))
server.serve_forever()
PY
python3 server.py & server=$!
for try in 1 2 3 4 5 6 7 8 9 10; do [ -s port ] && break; sleep .3; done
: > lynx.cfg
HOME="$tmp" LC_ALL=C.UTF-8 timeout 20 "$program" -cfg=lynx.cfg -accept_all_cookies -dump "http://127.0.0.1:$(cat port)/first" > /dev/null
cp requests seen
cat > expected <<'OUT'
/first Cookie: None
/second Cookie: d=1; SameSite=Lax
OUT
cat seen
diff expected seen && echo "As described."
