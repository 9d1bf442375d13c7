#!/bin/sh
# At a redirect with status 307, w3m asks with GET and drops what was typed; lynx without a person at it does not go on.
#
# Versions: w3m 0.5.3+git20230121-2 (with libgc1) and Lynx 2.9.0dev.12-1, as Debian 12 packages them; Python 3 for a server on loopback.
# Input:    a form sent with POST to an address that answers 307 to another on the same host: method and content must not change (RFC 9110, 15.4.8).
# Seen:     w3m sends a GET without content to the second address and shows what that answers, as if all had gone well. Lynx with -dump stops:
#           "Redirection of POST content requires user approval".
# Why it matters: a form that is kept over a 307 (to set a cookie first, to move to https) is lost in w3m without a word; the second address
#           has to answer a GET with what happened and the form to press again.
set -eu
tmp=$(mktemp -d)
trap 'kill $server 2> /dev/null; rm -rf "$tmp"' EXIT
cd "$tmp"
apt-get -q download w3m=0.5.3+git20230121-2 libgc1 lynx=2.9.0dev.12-1 lynx-common=2.9.0dev.12-1 > /dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
program() { find "$tmp/root" -type f -path "*bin/$1"; }
cat > server.py <<'PY'
import http.server
class Handler(http.server.BaseHTTPRequestHandler):
    def answer(self):
        content = self.rfile.read(int(self.headers.get('Content-Length') or 0)).decode()
        with open('requests', 'a') as log:
            log.write('%s %s %s\n' % (self.command, self.path, content.strip() or 'without content'))
        self.send_response(307 if self.path == '/first' else 200)
        if self.path == '/first':
            self.send_header('Location', '/second')
        self.send_header('Content-Type', 'text/plain')
        self.end_headers()
        self.wfile.write(b'answered\n')
    do_GET = do_POST = answer
    def log_message(self, *words):
        pass
server = http.server.HTTPServer(('127.0.0.1', 0), Handler)
open('port', 'w').write(str(server.server_port))
server.serve_forever()
PY
python3 server.py & server=$!
for try in 1 2 3 4 5 6 7 8 9 10; do [ -s port ] && break; sleep .3; done
address="http://127.0.0.1:$(cat port)/first"
export HOME="$tmp" LC_ALL=C.UTF-8 LD_LIBRARY_PATH="$(dirname "$(find "$tmp/root" -name 'libgc.so.1')")"
echo 'text=typed' > form
{
  echo "w3m"
  "$(program w3m)" -dump -post form "$address"
  cat requests
  : > requests
  echo "lynx"
  : > lynx.cfg
  printf 'text=typed\n---\n' | timeout 20 "$(program lynx)" -cfg=lynx.cfg -dump -post_data "$address" 2>&1 \
    | grep -o 'Redirection of POST content requires user approval' || true
  cat requests
} > seen
cat > expected <<'OUT'
w3m
answered
POST /first text=typed
GET /second without content
lynx
Redirection of POST content requires user approval
POST /first text=typed
OUT
cat seen
diff expected seen && echo "As described."
