#!/bin/sh
# HAProxy tells an HTTP/2 client that a request was not processed when the server has taken it whole and then closed without an answer.
#
# Versions: HAProxy 2.6.12 as Debian 12 packages it (2.6.12-1+deb12u4), curl with HTTP/2, python3, openssl.
# Input:    a POST over HTTP/2 to a server that reads all of it and closes the connection; the same over HTTP/1.1. The default
#           "retry-on conn-failure" says that HAProxy itself sends nothing a second time, and it does not.
# Seen:     over HTTP/2 the stream is reset with REFUSED_STREAM, which by RFC 9113, 8.7, promises that nothing was processed; a client may then
#           send a POST again, and curl does, several times. Over HTTP/1.1 the client gets 502, and the server the form once.
# Why it matters: a form is processed more than once although no "retry" is configured for it.
set -eu
tmp=$(mktemp -d)
pids=
trap 'kill $pids 2> /dev/null; rm -rf "$tmp"' EXIT
cd "$tmp"
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout key.pem -out cert.pem -subj /CN=localhost -days 2 2> /dev/null
cat cert.pem key.pem > both.pem
cat > server.py <<'PY'
import socket
listener = socket.create_server(('127.0.0.1', 0))
open('port', 'w').write(str(listener.getsockname()[1]))
while True:
    line, _ = listener.accept()
    read = b''
    while b'x=1' not in read:
        part = line.recv(4096)
        if not part: break
        read += part
    print(read.split(b' HTTP')[0].decode(), flush=True)
    line.close()
PY
python3 server.py >> taken & pids=$!
while [ ! -s port ]; do sleep 0.1; done
front=$(python3 -c "import socket; s = socket.create_server(('127.0.0.1', 0)); print(s.getsockname()[1])")
cat > haproxy.cfg <<CFG
defaults
    mode http
    timeout connect 5s
    timeout client 5s
    timeout server 5s
frontend front
    bind 127.0.0.1:$front ssl crt $tmp/both.pem alpn h2,http/1.1
    default_backend back
backend back
    server one 127.0.0.1:$(cat port)
CFG
haproxy -db -f haproxy.cfg > /dev/null 2>&1 & pids="$pids $!"
sleep 1
for version in http1.1 http2; do
  : > taken
  status=$(curl -sk --$version -d x=1 -o /dev/null -w '%{http_code}' "https://127.0.0.1:$front/form" || true)
  echo "$version: status $status, taken by the server $([ "$(grep -c form taken)" -gt 1 ] && echo 'more than once' || echo once)"
done > seen
cat > expected <<'OUT'
http1.1: status 502, taken by the server once
http2: status 000, taken by the server more than once
OUT
cat seen
diff expected seen && echo "As described."
