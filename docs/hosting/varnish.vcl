# Varnish between a proxy that terminates TLS and the site: /etc/varnish/default.vcl (package varnish, 7.1 or later), with varnish.service.conf
# beside this file. In the file of that proxy, write Varnish's port 6081 where the site's 5000 is. That proxy has set X-Forwarded-For and
# X-Forwarded-Proto; Varnish listens on loopback alone.
vcl 4.1;

import std;

backend site {
  .host = "127.0.0.1";
  .port = "5000";
  .connect_timeout = 5s;
  .first_byte_timeout = 30s;

  # Taken to be well until three of eight questions have had no answer.
  .probe = { .url = "/health/live"; .interval = 5s; .window = 8; .threshold = 3; .initial = 3; }
}

sub vcl_recv {
  # Varnish has added the address of the proxy before it; the visitor's is the one before that.
  set req.http.X-Forwarded-For = regsub(req.http.X-Forwarded-For, ", [^,]*$", "");

  # While the site is well a page may be a day old while it is fetched anew; while it is not, a week.
  if (std.healthy(req.backend_hint)) {
    set req.grace = 1d;
  }

  # What a visitor sends goes out once and on a connection of its own, and is not held in between.
  if (req.method != "GET" && req.method != "HEAD") {
    return (pipe);
  }

  # Cookies that are not ours change no page. With ours each request goes to the site.
  if (req.http.Cookie !~ "(^|; ?)__Host-d=") {
    unset req.http.Cookie;
  }
}

sub vcl_pipe {
  set bereq.http.Connection = "close";
}

# Pages of http, of https and of each host apart; Varnish's own rule, which follows, adds the host.
sub vcl_hash {
  hash_data(req.http.X-Forwarded-Proto);
}

sub vcl_backend_response {
  if (beresp.ttl > 0s) {
    set beresp.grace = 7d;
  }
}

sub vcl_deliver {
  unset resp.http.Via;
  unset resp.http.X-Varnish;
}
