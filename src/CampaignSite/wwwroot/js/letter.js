// Puts a letter together on this device. Nothing here asks the network for anything, keeps anything or changes the address of the page;
// what is written leaves only by a link or a button that its writer presses. Without this file the page holds the whole letter.

export const longest = 2000;

/** Text as a part of an address; the same as Encode in ComposeLink.cs, and a test compares them. */
export function encode(text) {
  return encodeURIComponent(text
    .replace(/\r\n|[\r\n\f\u0085\u2028\u2029]/g, '\r\n')
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g, '')
    .replace(/\p{Cs}/gu, '\ufffd'))
    .replace(/[!'()*]/g, sign => '%' + sign.charCodeAt(0).toString(16).toUpperCase());
}

/** The address of a message with the whole letter, or without its text where that would be too long: never with a part of it. */
export function compose(start, to, middle, text) {
  const whole = `${start}${to}${middle}&body=${encode(text)}`;
  return whole.length <= longest ? { href: whole, fits: true } : { href: start + to + middle, fits: false };
}

const sheet = globalThis.document?.querySelector('.sheet');
if (sheet) begin();

function begin() {
  const letter = sheet.querySelector('.letter');
  const copy = sheet.querySelector('.go [data-copy]');
  const envelope = sheet.querySelector('.envelope');
  const send = document.querySelector('.send');
  const spoken = document.querySelector('[data-first-point]');
  const tooLong = document.querySelector('.too-long');
  const unaddressed = document.querySelector('.unaddressed');
  const print = send.querySelector('[data-print]').parentElement;
  const list = document.querySelector('.points');
  const none = document.querySelector('.no-points');
  const points = [...list.children].map(item => ({ item, box: boxFor(item) }));
  const own = fieldFor(document.querySelector('.own'));

  document.querySelector('.choose').hidden = points.length < 3;
  sheet.querySelector('.meta').hidden = true;

  // The first point is the strongest fact. Letters that differ are read: which one goes with it is left to chance on every load.
  points[0].box.checked = true;
  if (points.length > 1) points[1 + Math.floor(Math.random() * (points.length - 1))].box.checked = true;

  function write() {
    const { salutation, ask, closing, sign } = letter.dataset;
    const chosen = points.filter(point => point.box.checked).map(point => point.item.dataset.plain);
    const text = [salutation, ...chosen, own.value.trim(), ask, closing, sign].filter(Boolean).join('\n\n');
    letter.textContent = text;
    copy.dataset.copy = text;
    none.hidden = chosen.length > 0;
    if (spoken) {
      spoken.hidden = chosen.length === 0;
      spoken.textContent = chosen[0] ?? '';
    }
    tooLong.hidden = true;
    for (const link of send.querySelectorAll('a')) {
      const { href, fits } = compose(link.dataset.start, send.dataset.to, link.dataset.middle, text);
      link.href = href;
      link.querySelector('span').hidden = fits;
      if (!fits) tooLong.hidden = false;
    }
  }

  // With a mailbox one mails; without one paper and the clipboard are the ways that are left.
  function weigh() {
    const isMailed = send.dataset.to !== '';
    send.querySelector('[href^="mailto:"]').classList.toggle('act', isMailed);
    print.firstElementChild.classList.toggle('quiet', isMailed);
    copy.classList.toggle('copy', isMailed);
    if (isMailed) send.append(print); else send.prepend(print);
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
      envelope.textContent = office.dataset.envelope;
      unaddressed.hidden = office.dataset.to !== '';
      weigh();
      write();
      say(office.textContent);
    });
  }

  write();
}

// The whole point is what one presses; its name is its words, without the numbers of its sources.
function boxFor(item) {
  const text = item.querySelector('.prose > p') ?? item.firstElementChild;
  const label = document.createElement('label');
  const words = document.createElement('span');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.autocomplete = 'off';
  box.setAttribute('aria-label', item.dataset.plain);
  label.className = 'pick';
  words.append(...text.childNodes);
  label.append(box, words);
  text.append(label);
  return box;
}

function fieldFor(section) {
  const field = document.createElement('textarea');
  field.rows = 3;
  field.dir = 'auto';
  field.autocomplete = 'off';
  // Some browsers check spelling on their maker's servers.
  field.spellcheck = false;
  field.setAttribute('aria-labelledby', 'own');
  field.setAttribute('aria-describedby', 'own-stays');
  section.append(field);
  section.hidden = false;
  return field;
}

let silence;
function say(words) {
  const said = document.getElementById('said');
  said.textContent = words;
  clearTimeout(silence);
  silence = setTimeout(() => { said.textContent = ''; }, 4000);
}
