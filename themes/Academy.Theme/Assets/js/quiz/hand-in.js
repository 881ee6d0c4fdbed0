import { answerIn } from '../player/answers.js';
import { Ended, renew } from '../queue/post.js';

/** The last step: says what is missing, and hands in once everything has reached the server. */
export function handIn(quiz, saving) {
  const place = quiz.form.querySelector('[data-hand-in]');
  const refusal = place.querySelector('[data-refusal]');
  let isUnderWay = false;
  quiz.form.addEventListener('submit', (submit) => {
    submit.preventDefault();
    // Enter in a field is no wish to hand in.
    if (submit.submitter?.matches('[data-submit]')) send();
  });

  /** @param {boolean} isOver whether the time is up: then nothing is waited for that could still be put right */
  async function send(isOver = false) {
    if (isUnderWay) return;
    isUnderWay = true;
    saving.saveAll();
    await quiz.queue.flush();
    // The page may be older than the session: a fresh token, or why there is none.
    const ended = (quiz.queue.count > 0 && quiz.queue.ended) || (await renew(quiz.session));
    isUnderWay = false;
    if (ended) {
      refusal.textContent = quiz.say(ended === Ended.offline ? 'offline' : 'signedOut');
      return;
    }
    const wrong = quiz.questions.find((question) => question.querySelector('[data-problem]:not([hidden])'));
    if (wrong && !isOver) {
      location.hash = wrong.id;
      return;
    }
    quiz.form.querySelector('[name=__RequestVerificationToken]').value = quiz.session.token;
    // All is stored; a page that is older than what was answered elsewhere has nothing to add.
    quiz.form.querySelector('[data-stored]').disabled = false;
    for (const question of quiz.questions) question.querySelector('fieldset').disabled = true;
    isUnderWay = true;
    quiz.form.submit();
  }

  return {
    send,
    tell(marked) {
      const missing = quiz.questions.flatMap((question, index) => (answerIn(question).isWhole ? [] : [index + 1]));
      const names = (numbers) => numbers.map((number) => quiz.say('number', number)).join('、');
      place.querySelector('[data-missing]').textContent = missing.length > 0 ? quiz.say('missing', names(missing)) : quiz.say('all');
      const later = place.querySelector('[data-later]');
      later.hidden = marked.length === 0;
      later.textContent = quiz.say('later', names(marked));
    },
  };
}
