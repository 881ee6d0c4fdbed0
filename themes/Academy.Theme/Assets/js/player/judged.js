import { block, drawing, line } from './parts.js';

/** Says how an answer was judged: to each choice below it, to the answer as a whole at the end. */
export function show(form, place, { right, feedback, explanation, source }, page) {
  for (const said of form.querySelectorAll('.choice__said')) said.remove();
  const toChoices = feedback.filter(({ choice }) => choice);
  for (const said of toChoices) mark(form.querySelector(`input[value="${CSS.escape(said.choice)}"]`), said, page);

  const notice = document.createElement('div');
  notice.className = `notice notice--${right ? 'ok' : 'warn'}`;
  notice.append(drawing(right ? 'check-circle' : 'info'), line('notice__title', page.say(right ? 'right' : 'wrong')));
  const body = document.createElement('div');
  body.className = 'notice__body stack gap-3';
  if (toChoices.some(({ html }) => html)) body.append(line('', page.say('saidThere')));
  for (const { html } of feedback.filter(({ choice }) => !choice)) body.append(block(html));
  if (explanation) body.append(line('', page.say('explanation'), 'b'), block(explanation));
  if (source) body.append(line('note', `${page.say('source')}: `), block(source));
  notice.append(body);
  place.replaceChildren(notice);
}

export function say(place, sentence) {
  place.replaceChildren(line('note mt-3', sentence));
}

function mark(input, { right, html }, page) {
  const said = document.createElement('div');
  said.className = `choice__said choice__said--${right ? 'ok' : 'warn'}`;
  said.id = `said-${input.value}`;
  const text = document.createElement('p');
  text.append(line('', page.say(right ? 'rightChoice' : 'wrongChoice'), 'b'));
  if (html) text.append(' ', block(html, 'span'));
  said.append(drawing(right ? 'check-circle' : 'info', 'icon icon--s'), text);
  input.closest('label').after(said);
  input.setAttribute('aria-describedby', said.id);
}
