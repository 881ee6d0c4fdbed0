import { answerIn } from '../player/answers.js';

const typing = 800;

/**
 * Stores each answer when it is given, through the queue that also waits for a connection, and says what is stored.
 * @param {Map<string, Element>} kept the questions whose answers are on their way already, by the ids of the events
 */
export function saveAnswers(quiz, kept) {
  const sent = new Map(kept);
  const said = new Map(quiz.questions.map((question) => [question, JSON.stringify(answerIn(question).answer)]));
  const timers = new Map();

  for (const question of quiz.questions) {
    const fields = question.querySelector('fieldset');
    if (question.dataset.type === 'ordering') keepApart([...fields.querySelectorAll('select')]);
    fields.addEventListener('input', ({ target }) => {
      clearTimeout(timers.get(question));
      timers.set(question, setTimeout(() => save(question), target.matches('[type=text]') ? typing : 0));
    });
    fields.addEventListener('change', () => save(question));
  }
  // A number that was typed last and not left.
  addEventListener('pagehide', () => quiz.questions.forEach((question) => save(question, true)));
  quiz.queue.addEventListener('change', tell);
  quiz.queue.addEventListener('stored', ({ detail }) => detail.refused.forEach(refused));
  for (const question of kept.values()) mark(question, JSON.stringify(answerIn(question).answer) !== '{}');

  function save(question, isLeaving = false) {
    clearTimeout(timers.get(question));
    const { answer, isWhole } = answerIn(question);
    const isOrder = question.dataset.type === 'ordering';
    problem(question, isOrder && !isWhole && answer.choices ? quiz.say('unfinished') : '');
    if (isOrder && !isWhole && answer.choices) return;
    const text = JSON.stringify(answer);
    if (said.get(question) === text) return;
    said.set(question, text);
    mark(question, text !== '{}');
    const known = new Set(quiz.queue.unsent.keys());
    quiz.record({ questionId: question.dataset.question, answer }, isLeaving);
    for (const id of quiz.queue.unsent.keys()) if (!known.has(id)) sent.set(id, question);
  }

  function refused({ id, reason }) {
    const question = sent.get(id);
    // Of another attempt, or another page.
    if (!question) return;
    if (['handed-in', 'too-late', 'attempt'].includes(reason)) location.assign(quiz.result);
    said.delete(question);
    mark(question, false);
    problem(question, quiz.say(reason === 'NotANumber' ? 'notANumber' : 'refused'));
  }

  function mark(question, isAnswered) {
    const entry = document.querySelector(`[data-nav="${CSS.escape(question.dataset.question)}"]`);
    entry.classList.toggle('is-done', isAnswered);
    entry.querySelector('.sr').textContent = ` ${quiz.say(isAnswered ? 'answered' : 'open')}`;
  }

  function tell() {
    const place = document.querySelector('[data-saved]');
    if (quiz.queue.count > 0) place.textContent = quiz.queue.ended ? '' : quiz.say('saving');
    else if (sent.size > 0) place.textContent = quiz.say('saved');
  }

  return { saveAll: () => quiz.questions.forEach((question) => save(question)) };
}

/**
 * Two things are not at one place: the one that had it takes the place that was left. An arrow key passes by places that others
 * have; until the select is left, they are given back.
 */
function keepApart(selects) {
  let places = read();
  let chosen = null;
  let before = places;
  for (const select of selects) {
    select.addEventListener('input', () => {
      if (chosen !== select) [chosen, before] = [select, places];
      for (const other of selects.filter((one) => one !== select)) {
        const isTaken = select.value !== '' && before.get(other) === select.value;
        other.value = before.get(isTaken ? select : other);
      }
      places = read();
    });
    select.addEventListener('blur', () => (chosen = null));
  }

  function read() {
    return new Map(selects.map((select) => [select, select.value]));
  }
}

function problem(question, sentence) {
  const place = question.querySelector('[data-problem]');
  place.hidden = sentence === '';
  place.querySelector('span').textContent = sentence;
  question.querySelector('[type=text]')?.setAttribute('aria-invalid', sentence !== '');
}
