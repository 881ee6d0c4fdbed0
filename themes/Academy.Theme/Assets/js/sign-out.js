import { Queue } from './queue/queue.js';

/**
 * Records that are still in this browser: sent by whatever page comes first, and asked about before their owner signs out.
 * Without this script the form simply signs out; the records stay until the same person comes back.
 */
export async function askBeforeSignOut() {
  const forms = document.querySelectorAll('form[data-sign-out]');
  const dialog = document.getElementById('sign-out-dialog');
  if (forms.length === 0 || !dialog) return;
  const queue = new Queue({ staff: forms[0].dataset.signOut });
  for (const form of forms) form.addEventListener('submit', (submit) => ask(submit, form, dialog, queue));
  await queue.load();
  if (queue.count > 0) await queue.flush();
}

async function ask(submit, form, dialog, queue) {
  if (form.dataset.asked) return;
  submit.preventDefault();
  // Another tab may have left something since.
  await queue.load();
  if (queue.count === 0) {
    leave(form);
    return;
  }
  dialog.querySelector('h2').textContent = dialog.dataset.count.replace('{0}', queue.count);
  dialog.querySelector('[data-failed]').hidden = true;
  dialog.onclick = ({ target }) => answer(target.value, form, dialog, queue);
  dialog.showModal();
}

async function answer(choice, form, dialog, queue) {
  if (choice === 'cancel') dialog.close();
  if (choice === 'discard') await queue.discard();
  if (choice === 'send') {
    await queue.flush();
    dialog.querySelector('[data-failed]').hidden = queue.count === 0;
  }
  if ((choice === 'discard' || choice === 'send') && queue.count === 0) leave(form);
}

function leave(form) {
  form.dataset.asked = 'true';
  form.requestSubmit();
}
