import { newId } from '../queue/ids.js';
import { Ended, post } from '../queue/post.js';
import { answerIn } from './answers.js';

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
  const { answer, isWhole } = answerIn(form);
  if (!isWhole) {
    say(place, page.say('choose'));
    return;
  }
  const button = form.querySelector('button');
  button.setAttribute('aria-disabled', 'true');
  const address = `/learn/${encodeURIComponent(page.slug)}/checks/${encodeURIComponent(form.dataset.question)}`;
  const told = { id: newId(), answer, occurredAt: new Date().toISOString(), issued: page.issued };
  const { body, ended } = await post(address, told, page.session);
  button.removeAttribute('aria-disabled');
  if (ended) say(place, page.say({ [Ended.offline]: 'offline', [Ended.signedOut]: 'signedOut' }[ended] ?? 'failed'));
  else show(place, body, page);
  if (body) document.dispatchEvent(new CustomEvent('academy:stored', { detail: body }));
}

function say(place, sentence) {
  const note = document.createElement('p');
  note.className = 'note mt-3';
  note.textContent = sentence;
  place.replaceChildren(note);
}

/** The feedback is HTML that the server compiled from the course. */
function show(place, { right, feedback, explanation, source }, page) {
  const notice = document.createElement('div');
  notice.className = `notice notice--${right ? 'ok' : 'warn'}`;
  notice.append(drawing(right ? 'check-circle' : 'info'), line('notice__title', page.say(right ? 'right' : 'wrong')));
  const body = document.createElement('div');
  body.className = 'notice__body stack gap-3';
  for (const html of [feedback].flat().filter(Boolean)) body.append(block(html));
  if (explanation) body.append(line('', page.say('explanation'), 'b'), block(explanation));
  if (source) body.append(line('note', `${page.say('source')}: `), block(source));
  notice.append(body);
  place.replaceChildren(notice);
}

function line(css, text, name = 'p') {
  const element = document.createElement(name);
  element.className = css;
  element.textContent = text;
  return element;
}

function block(html) {
  const element = document.createElement('div');
  element.lang = 'ja';
  element.innerHTML = html;
  return element;
}

/** A drawing of the sprite that the page already uses. */
function drawing(name) {
  const known = document.querySelector('svg.icon use');
  const svg = known.closest('svg').cloneNode(true);
  svg.setAttribute('class', 'icon');
  svg.querySelector('use').setAttribute('href', known.getAttribute('href').replace(/#.*/, `#${name}`));
  return svg;
}
