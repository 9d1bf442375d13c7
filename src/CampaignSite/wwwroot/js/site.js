// Everything works without this file. It copies, and it makes leaving quicker.
'use strict';

const said = document.getElementById('said');

for (const button of document.querySelectorAll('button[data-copy]')) {
  // Without a clipboard (an old browser, an unencrypted page) the button would promise what it cannot do.
  if (!navigator.clipboard) break;
  button.hidden = false;
  button.addEventListener('click', async () => {
    said.textContent = '';
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      said.textContent = document.body.dataset.copied;
    } catch {
      said.textContent = document.body.dataset.copyFailed;
    }
    setTimeout(() => { said.textContent = ''; }, 4000);
  });
}

// Sharing: the device's own list of apps, where it has one, and the printer.
for (const button of document.querySelectorAll('button[data-share]')) {
  if (!navigator.share) break;
  button.hidden = false;
  button.addEventListener('click', () => {
    // Closing the list is no failure, and whoever opened it sees any other one.
    navigator.share({ text: button.dataset.share, url: button.dataset.link }).catch(() => {});
  });
}
for (const button of document.querySelectorAll('button[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

// The page goes first, then the address: a slow network must not leave the text standing, and Back must not bring it back.
const leave = document.getElementById('leave');
leave.addEventListener('click', event => {
  event.preventDefault();
  document.title = '…';
  document.body.replaceChildren();
  location.replace(leave.href);
});
addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
