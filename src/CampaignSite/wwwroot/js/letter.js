// Puts a letter together on this device. Nothing here asks the network for anything, keeps anything or changes the address of the page;
// what is written leaves only by a link or a button that its writer presses. Without this file the page holds the whole letter.
// No module: from a disk Chromium loads none.
'use strict';

const longest = 2000;

/** Text as a part of an address; the same as Encode in ComposeLink.cs, and a test compares them. */
function encode(text) {
  return encodeURIComponent(text
    .replace(/\r\n|[\r\n\f\u0085\u2028\u2029]/g, '\r\n')
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g, '')
    .replace(/\p{Cs}/gu, '\ufffd'))
    .replace(/[!'()*]/g, sign => '%' + sign.charCodeAt(0).toString(16).toUpperCase());
}

/** The address of a message with the whole letter, or without its text where that would be too long: never with a part of it. */
function compose(start, to, middle, text) {
  const whole = `${start}${to}${middle}&body=${encode(text)}`;
  return whole.length <= longest ? { href: whole, fits: true } : { href: start + to + middle, fits: false };
}

const sheet = typeof document === 'object' && document.querySelector('.sheet');
if (sheet) begin();

function begin() {
  const letter = sheet.querySelector('.letter');
  const copy = sheet.querySelector('.go [data-copy]');
  const envelope = sheet.querySelector('.envelope');
  const send = document.querySelector('.send');
  const spoken = document.querySelector('[data-first-point]');
  const print = document.querySelector('[data-print]');
  const list = document.querySelector('.points');
  const points = [...list.children].map(item => ({ item, box: boxFor(item) }));
  const own = fieldFor(document.querySelector('.own'));

  // What is true only sometimes is said only then; without this file none of it is on the page.
  const unaddressed = warning('unaddressed', send.dataset.noMailbox, send);
  const tooLong = warning('too-long', send.dataset.tooLong, send);
  const none = warning('no-points', list.dataset.none, list.nextSibling);
  if (points.length > 2) list.before(made('p', 'meta', list.dataset.choose));
  sheet.querySelector('.meta').hidden = true;

  // The first point is the strongest fact. Letters that differ are read: which one goes with it is left to chance on every load.
  points[0].box.checked = true;
  if (points.length > 1) points[1 + Math.floor(Math.random() * (points.length - 1))].box.checked = true;

  function write() {
    const { salutation, ask, closing, sign } = letter.dataset;
    const chosen = points.filter(point => point.box.checked).map(point => point.item.dataset.plain);
    const text = [salutation, ...chosen, own.value.trim(), ask, closing, sign].filter(Boolean).join('\n\n');
    letter.textContent = '';
    letter.append(...text.split('\n\n').map(paragraph => lines(made('p'), paragraph)));
    copy.dataset.copy = text;
    none.hidden = chosen.length > 0;
    if (spoken) {
      spoken.hidden = chosen.length === 0;
      spoken.textContent = chosen[0] || '';
    }
    tooLong.hidden = true;
    for (const link of send.querySelectorAll('a')) {
      const { href, fits } = compose(link.dataset.start, send.dataset.to, link.dataset.middle, text);
      link.href = href;
      link.textContent = fits ? link.dataset.name : `${link.dataset.name} ${send.dataset.without}`;
      if (!fits) tooLong.hidden = false;
    }
  }

  // With a mailbox one mails; without one paper and the clipboard are the ways that are left.
  function weigh() {
    const isMailed = send.dataset.to !== '';
    send.querySelector('[href^="mailto:"]').classList.toggle('act', isMailed);
    for (const button of print.children) button.classList.toggle('quiet', isMailed);
    for (const button of copy.children) button.classList.toggle('copy', isMailed);
    if (isMailed) send.after(print); else send.before(print);
  }

  for (const { box } of points) {
    box.addEventListener('change', () => {
      write();
      say(none.hidden ? (box.checked ? list.dataset.in : list.dataset.out) : none.textContent);
    });
  }
  own.addEventListener('input', write);

  // Following the link would load the page again, and with it lose what was written.
  const offices = [...document.querySelectorAll('.offices a')];
  for (const office of offices) {
    office.addEventListener('click', event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      offices.forEach(other => other.removeAttribute('aria-current'));
      office.setAttribute('aria-current', 'true');
      send.dataset.to = office.dataset.to;
      envelope.textContent = '';
      lines(envelope, office.dataset.envelope, 'bdi');
      unaddressed.hidden = office.dataset.to !== '';
      weigh();
      write();
      say(office.textContent);
    });
  }

  write();
}

// The whole point is what one presses, and what the box is called: by its label alone, or a screen reader would read it twice.
function boxFor(item) {
  const text = item.querySelector('.prose > p') || item.firstElementChild;
  const label = made('label', 'pick');
  const words = made('span');
  const box = made('input');
  box.type = 'checkbox';
  box.autocomplete = 'off';
  words.append(...text.childNodes);
  label.append(box, words);
  text.append(label);
  return box;
}

function fieldFor(place) {
  const { title, why, country, stays } = place.dataset;
  const section = made('section', 'own');
  const heading = made('h2', '', title);
  heading.id = 'own';
  section.setAttribute('aria-labelledby', 'own');
  const promise = made('p', 'meta', stays);
  promise.id = 'own-stays';
  const field = made('textarea');
  field.rows = 3;
  field.dir = 'auto';
  field.autocomplete = 'off';
  // Some browsers check spelling on their maker's servers.
  field.spellcheck = false;
  field.setAttribute('aria-labelledby', 'own');
  field.setAttribute('aria-describedby', 'own-stays');
  section.append(heading, made('p', '', why), ...(country ? [made('p', '', country)] : []), promise, field);
  place.replaceWith(section);
  return field;
}

/** The warning that the site wrote, or one that waits until it is true. */
function warning(kind, words, next) {
  const written = document.querySelector(`.${kind}`);
  if (written) return written;
  const waiting = made('p', `warning ${kind}`, words);
  waiting.hidden = true;
  next.parentNode.insertBefore(waiting, next);
  return waiting;
}

function made(name, className, words) {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (words) element.textContent = words;
  return element;
}

// Lines by markup, as the site writes them.
function lines(element, text, name) {
  text.split('\n').forEach((line, index) => element.append(...(index > 0 ? [made('br')] : []), name ? made(name, '', line) : line));
  return element;
}

let silence;
function say(words) {
  const said = document.getElementById('said');
  if (!said) return;
  said.textContent = words;
  clearTimeout(silence);
  silence = setTimeout(() => { said.textContent = ''; }, 4000);
}
