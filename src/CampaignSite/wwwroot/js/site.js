// Everything works without this file. It copies, shares and prints, and it marks without leaving the page. The way out is leave.js.
'use strict';

const said = document.getElementById('said');

for (const button of document.querySelectorAll('button[data-copy]')) {
  // Without a clipboard (an old browser, an unencrypted page) the button would promise what it cannot do.
  if (!navigator.clipboard) break;
  button.hidden = false;
  button.addEventListener('click', async () => {
    said.textContent = '';
    said.classList.toggle('above', button.getBoundingClientRect().bottom > innerHeight - 96);
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      said.textContent = document.body.dataset.copied;
    } catch {
      said.textContent = document.body.dataset.copyFailed;
    }
    setTimeout(() => { said.textContent = ''; said.classList.remove('above'); }, 4000);
  });
}

// A mark in place: the form's own POST, and of the page it leads to only the part about the mark.
addEventListener('submit', async event => {
  const form = event.target;
  const pressed = event.submitter;
  const part = form.closest('.marks');
  if (!part || !pressed) return;
  event.preventDefault();
  if (part.hasAttribute('aria-busy')) return;
  part.setAttribute('aria-busy', 'true');
  part.querySelector('.warning')?.remove();
  said.textContent = '';
  const fields = new URLSearchParams(new FormData(form));
  fields.set(pressed.name, pressed.value);
  let problem = form.dataset.failed;
  try {
    const answer = await fetch(form.action, { method: 'POST', body: fields, cache: 'no-store', signal: AbortSignal.timeout?.(20000) });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById('mark')?.closest('.marks');
    if (answer.ok && fresh) {
      // Said once, by the place that is always there, and not shown there: it stands where the button was pressed.
      const state = fresh.querySelector('[role=status]');
      state?.removeAttribute('role');
      part.replaceWith(fresh);
      (fresh.querySelector(`button[value=${pressed.value}]`) ?? fresh.querySelector('button'))?.focus();
      said.classList.add('unseen');
      said.textContent = state?.textContent ?? '';
      setTimeout(() => { said.textContent = ''; said.classList.remove('unseen'); }, 4000);
      return;
    }
    // Stored, and nothing is left to mark here: a taken-back mark of what is over.
    if (answer.ok && page.getElementById('main')) return location.reload();
    problem = (page.querySelector('main [role=alert]') ?? page.querySelector('main .lead'))?.textContent ?? problem;
  } catch { /* No answer: the form says so and can be pressed again. */ }
  part.removeAttribute('aria-busy');
  const warning = document.createElement('p');
  warning.className = 'warning';
  warning.setAttribute('role', 'alert');
  warning.textContent = problem;
  form.before(warning);
});

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
