// Why so, and why in words of 2009: docs/decisions/0103.
(function () {
  'use strict';
  document.addEventListener('click', function (event) {
    var link = event.target;
    if (link.id !== 'leave') return;
    event.preventDefault();
    var way = link.href;
    if (window.stop) window.stop();
    document.title = '\u2026';
    document.body.textContent = '';
    location.replace(way);
  }, true);
  window.addEventListener('pageshow', function (event) {
    if (event.persisted) location.reload();
  });
}());
