// What is wrong with the page that is open, as sentences: an expression in words of ECMAScript 5, for engines of 2016 too.
(function () {
  var faults = [], root = document.documentElement, width = root.clientWidth, toLeft = root.dir === 'rtl';

  function byId(id) { return document.getElementById(id); }

  function named(element) {
    var kind = typeof element.className === 'string' && element.className ? '.' + element.className.split(' ')[0] : '';
    return element.localName + kind + ' “' + (element.textContent || element.name || '').trim().replace(/\s+/g, ' ').slice(0, 24) + '”';
  }

  function clipped(element) {
    for (var e = element; e && e !== document.body; e = e.parentElement) {
      var style = getComputedStyle(e);
      var out = style.position === 'absolute' || style.position === 'fixed';
      if (style.visibility === 'hidden' || style.opacity === '0' || out && style.clip !== 'auto') return true;
      if (out && e.getBoundingClientRect().bottom + pageYOffset <= 0) return true;
    }
    return false;
  }

  function boxOfScrolling(element) {
    var box = element.closest ? element.closest('.scroll, .contents') : null;
    return box && /auto|scroll/.test(getComputedStyle(box).overflowX) ? box.getBoundingClientRect() : null;
  }

  // Everything that is seen: lines of text, and what is pressed or filled in, with its border.
  var pieces = [];
  function add(element, rects) {
    if (!rects.length || element.closest('svg, option, script, noscript')) return;
    if (element.checkVisibility && !element.checkVisibility() || clipped(element)) return;
    var scroll = boxOfScrolling(element);
    for (var i = 0; i < rects.length; i++) {
      var r = rects[i];
      if (r.width < 1 || r.height < 1) continue;
      // Where a box scrolls, its end may be out of sight and its beginning not.
      var left = scroll ? toLeft ? -Infinity : Math.max(0, scroll.left) : 0;
      var right = scroll ? toLeft ? Math.min(width, scroll.right) : Infinity : width;
      if (r.left < left - .5) faults.push(named(element) + ' is cut at the left, at ' + Math.round(r.left));
      if (r.right > right + .5) faults.push(named(element) + ' is cut at the right, by ' + Math.round(r.right - right));
      pieces.push({ left: r.left, right: r.right, top: r.top, bottom: r.bottom, of: element });
    }
  }
  var walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, null, false), range = document.createRange();
  while (walker.nextNode()) {
    if (!walker.currentNode.nodeValue.trim()) continue;
    range.selectNodeContents(walker.currentNode);
    add(walker.currentNode.parentElement, range.getClientRects());
  }
  var controls = document.querySelectorAll('input:not([type=hidden]), textarea, select, button, .act, summary');
  for (var i = 0; i < controls.length; i++) add(controls[i], [controls[i].getBoundingClientRect()]);

  // Nothing lies over another: two fifths of a line are more than tight lines and raised signs share.
  pieces.sort(function (a, b) { return a.top - b.top; });
  for (var a = 0; a < pieces.length; a++) {
    for (var b = a + 1; b < pieces.length && pieces[b].top < pieces[a].bottom; b++) {
      var p = pieces[a], q = pieces[b];
      if (p.of.contains(q.of) || q.of.contains(p.of)) continue;
      var wide = Math.min(p.right, q.right) - Math.max(p.left, q.left);
      var high = (Math.min(p.bottom, q.bottom) - q.top) / Math.min(p.bottom - p.top, q.bottom - q.top);
      if (wide > 2 && high > .4) faults.push(named(q.of) + ' lies over ' + named(p.of));
    }
  }

  // A table may be wider than its window, in a box that scrolls; as a list it may not.
  [].forEach.call(document.querySelectorAll('.stack'), function (list) {
    var over = list.parentElement.scrollWidth - list.parentElement.clientWidth;
    if (over > 1) faults.push('the list of contacts is too wide, by ' + over);
  });

  function size(element) { return parseFloat(getComputedStyle(element).fontSize); }
  var h1 = document.querySelector('h1'), h2 = document.querySelector('main h2');
  if (size(h1) < 1.4 * size(document.body)) faults.push('h1 is as small as text: ' + size(h1));
  if (h2 && size(h2) < 1.05 * size(document.body)) faults.push('h2 is as small as text: ' + size(h2));

  function inSight(box) {
    return box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= width && box.height > 1;
  }
  function light(colour) {
    var parts = colour.match(/[\d.]+/g).map(Number);
    return parts.length > 3 && parts[3] < 1 ? NaN : [.2126, .7152, .0722].reduce(function (sum, share, i) {
      var part = parts[i] / 255;
      return sum + share * (part <= .03928 ? part / 12.92 : Math.pow((part + .055) / 1.055, 2.4));
    }, 0);
  }
  function contrast(element, ground) {
    var of = [light(getComputedStyle(element).color), light(getComputedStyle(ground).backgroundColor)];
    return (Math.max(of[0], of[1]) + .05) / (Math.min(of[0], of[1]) + .05);
  }
  var leave = byId('leave');
  [0, root.scrollHeight / 2, root.scrollHeight].forEach(function (place) {
    scrollTo(0, place);
    var box = leave.getBoundingClientRect();
    var where = ' at ' + Math.round(pageYOffset) + ': ' + Math.round(box.top) + ' to ' + Math.round(box.bottom);
    if (box.top < -.5 || box.bottom > innerHeight || box.height < 44) faults.push('Leave is out of sight' + where);
    if (document.elementFromPoint(width / 2, box.top + box.height / 2) !== leave) faults.push('Leave lies under something' + where);
  });
  if (!(contrast(leave, leave) >= 7)) faults.push('Leave has a contrast of ' + contrast(leave, leave));
  if (!(contrast(document.body, document.body) >= 7)) faults.push('text has a contrast of ' + contrast(document.body, document.body));
  scrollTo(0, 0);

  // “Copied.” and its like: at the foot of the window, and above where the foot is what was pressed.
  var said = byId('said');
  ['said', 'said above'].forEach(function (kind) {
    if (!said) return;
    said.className = kind;
    said.textContent = '“Copied.”';
    var box = said.getBoundingClientRect();
    if (!inSight(box)) faults.push('what is said is out of sight, at ' + Math.round(box.top));
    if (!(contrast(said, said) >= 4.5)) faults.push('what is said has a contrast of ' + contrast(said, said));
  });
  if (said) { said.className = 'said'; said.textContent = ''; }

  var skip = document.querySelector('a.skip');
  if (skip) {
    if (!clipped(skip)) faults.push('the skip link is seen before it has the focus');
    skip.focus();
    var shown = skip.getBoundingClientRect();
    // Firefox without a window gives the focus to no page, and then nothing matches :focus.
    if (document.hasFocus() && !inSight(shown)) faults.push('the skip link is not seen when it has the focus, at ' + Math.round(shown.left) + ', ' + Math.round(shown.top));
    skip.blur();
  }
  return faults;
}())
