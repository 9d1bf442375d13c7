// Everything works without this file. It copies, shares and prints. Marks are marks.js, the way out is leave.js.
'use strict';

// There before there is anything to say, or a screen reader would miss it.
const said = document.createElement('p');
said.id = 'said';
said.className = 'said';
said.setAttribute('role', 'status');
document.body.append(said);

// What only a script can do is made by it.
function addButton(host, words, what, look, press) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = look;
  button.textContent = words;
  if (what) button.setAttribute('aria-label', `${words}: ${what}`);
  button.addEventListener('click', () => press(button));
  host.append(button);
}

for (const host of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) break;
  addButton(host, host.dataset.label, host.dataset.what, 'main' in host.dataset ? '' : 'copy', async button => {
    said.textContent = '';
    said.classList.toggle('above', button.getBoundingClientRect().bottom > innerHeight - 96);
    try {
      await navigator.clipboard.writeText(host.dataset.copy);
      said.textContent = document.body.dataset.copied;
    } catch (refused) {
      said.textContent = document.body.dataset.copyFailed;
    }
    setTimeout(() => { said.textContent = ''; said.classList.remove('above'); }, 4000);
  });
}

for (const host of document.querySelectorAll('[data-share]')) {
  if (!navigator.share) break;
  addButton(host, host.dataset.label, host.dataset.what, 'quiet', () => navigator.share({ text: host.dataset.share, url: host.dataset.link }).catch(() => {}));
}
for (const host of document.querySelectorAll('[data-print]')) addButton(host, host.dataset.print, '', 'quiet' in host.dataset ? 'quiet' : '', () => print());

// What must be filled in is wrong to a browser from the start; the page denies that until it was sent so. What the site called wrong stays so.
const refused = new Set();
addEventListener('invalid', event => {
  refused.add(event.target);
  event.target.setAttribute('aria-invalid', 'true');
}, true);
addEventListener('input', event => {
  if (refused.has(event.target) && event.target.validity.valid) event.target.setAttribute('aria-invalid', 'false');
});
