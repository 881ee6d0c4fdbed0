import { newId } from '../queue/ids.js';
import { Ended, post } from '../queue/post.js';
import { answerIn } from './answers.js';
import { say, show } from './judged.js';
import { clearMissing, tellMissing } from './missing.js';

/** Lets the server judge the questions inside the lesson. Only it knows the answers, so this needs a connection. */
export function answerChecks(page) {
  for (const form of document.querySelectorAll('form.ask')) {
    const place = document.createElement('div');
    place.setAttribute('role', 'status');
    place.className = 'ask__answer';
    form.append(place);
    form.addEventListener('submit', (submit) => {
      submit.preventDefault();
      judge(form, place, page);
    });
  }
}

async function judge(form, place, page) {
  clearMissing(form);
  const { answer, isWhole } = answerIn(form);
  if (!isWhole) {
    place.replaceChildren();
    tellMissing(form, page);
    return;
  }
  const button = form.querySelector('button');
  button.setAttribute('aria-disabled', 'true');
  const address = `/learn/${encodeURIComponent(page.slug)}/checks/${encodeURIComponent(form.dataset.question)}`;
  const told = { id: newId(), answer, occurredAt: new Date().toISOString(), issued: page.issued };
  const { body, ended } = await post(address, told, page.session);
  button.removeAttribute('aria-disabled');
  if (ended) {
    say(place, page.say({ [Ended.offline]: 'offline', [Ended.signedOut]: 'signedOut' }[ended] ?? 'failed'));
  } else if (body.reason) {
    place.replaceChildren();
    tellMissing(form, page);
  } else {
    show(form, place, body, page);
    document.dispatchEvent(new CustomEvent('academy:stored', { detail: body }));
  }
}
