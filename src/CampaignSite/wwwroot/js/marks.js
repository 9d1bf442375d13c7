// Marks an action without leaving its page. Everything works without this file.
'use strict';

// The form's own POST, and of the page it leads to only the part about the mark.
addEventListener('submit', async event => {
  const form = event.target;
  const pressed = event.submitter;
  const part = form.closest('.marks');
  // What is said is said in a place that site.js makes. Where that file did not arrive, the form is sent as without script.
  const said = document.getElementById('said');
  if (!part || !pressed || !said) return;
  event.preventDefault();
  if (part.hasAttribute('aria-busy')) return;
  part.setAttribute('aria-busy', 'true');
  const before = part.querySelector('.warning');
  if (before) before.remove();
  said.textContent = '';
  const fields = new URLSearchParams(new FormData(form));
  fields.set(pressed.name, pressed.value);
  let problem = form.dataset.failed;
  try {
    const signal = window.AbortSignal && AbortSignal.timeout ? AbortSignal.timeout(20000) : undefined;
    const answer = await fetch(form.action, { method: 'POST', body: fields, cache: 'no-store', signal });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const mark = page.getElementById('mark');
    const fresh = mark && mark.closest('.marks');
    if (answer.ok && fresh) {
      // Said once, by the place that is always there, and not shown there: it appears where the button was pressed.
      const state = fresh.querySelector('[role=status]');
      if (state) state.removeAttribute('role');
      part.replaceWith(fresh);
      const next = fresh.querySelector(`button[value=${pressed.value}]`) || fresh.querySelector('button');
      if (next) next.focus();
      said.classList.add('unseen');
      said.textContent = state ? state.textContent : '';
      setTimeout(() => { said.textContent = ''; said.classList.remove('unseen'); }, 4000);
      return;
    }
    // Stored, and nothing is left to mark here: a taken-back mark of what is over.
    if (answer.ok && page.getElementById('main')) return location.reload();
    const reason = page.querySelector('main [role=alert]') || page.querySelector('main .lead');
    problem = reason ? reason.textContent : problem;
  } catch (lost) { /* No answer: the form says so and can be pressed again. */ }
  part.removeAttribute('aria-busy');
  const warning = document.createElement('p');
  warning.className = 'warning';
  warning.setAttribute('role', 'alert');
  warning.textContent = problem;
  form.before(warning);
});
