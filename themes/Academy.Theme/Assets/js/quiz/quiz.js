// An attempt at a quiz: one question at a time, each answer stored as it is given. Without this file it is one long form.
import { showUnsent } from '../player/unsent.js';
import { Queue } from '../queue/queue.js';
import { countDown } from './clock.js';
import { handIn } from './hand-in.js';
import { keepLater } from './later.js';
import { saveAnswers } from './saving.js';
import { showUnsentAnswers } from './unsent-answers.js';
import { showOneByOne } from './steps.js';

const form = document.querySelector('[data-quiz]');
const { slug, item, attempt, staff, token, issued, result, seconds, ...words } = form.dataset;
const session = { staff, token };
const queue = new Queue(session);
const quiz = {
  form,
  slug,
  attempt,
  result,
  session,
  queue,
  questions: [...form.querySelectorAll('[data-question]')],
  /** A sentence by its name: data-word-offline. */
  say: (name, value = '') => words[`word${name[0].toUpperCase()}${name.slice(1)}`].replace('{0}', value),
  record: (payload, isLeaving = false) => queue.add(slug, { kind: 'quiz.answered', item, payload: { attemptId: attempt, ...payload }, issued }, isLeaving),
};

showUnsent(queue);
await queue.load();
const kept = showUnsentAnswers(quiz);
const saving = saveAnswers(quiz, kept);
const later = keepLater(quiz);
const hand = handIn(quiz, saving);
showOneByOne(quiz, () => hand.tell(later.marked()));
if (seconds) countDown(quiz, Number(seconds), saving, hand);
queue.start();
