/** How long answers take to the server at most, in seconds: what is typed is sent so much before the end. */
const ahead = 3;

/** Seconds before the end at which it is said aloud what is left. */
const said = [300, 60];

/** Shows what is left of the time, by the server's clock, and hands in at the end. */
export function countDown(quiz, seconds, saving, hand) {
  const place = document.querySelector('[data-timer]');
  const voice = document.querySelector('[data-timer-voice]');
  // The server counted when it answered, not when this file was loaded.
  const answered = performance.getEntriesByType('navigation')[0]?.responseStart ?? 0;
  const end = answered + seconds * 1000;
  let before = Infinity;
  place.hidden = false;
  tick();
  const timer = setInterval(tick, 1000);

  function tick() {
    const left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
    const shown = quiz.say('left', `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`);
    const passed = (mark) => before > mark && left <= mark;
    place.textContent = shown;
    place.classList.toggle('is-short', left <= 60);
    if (Number.isFinite(before) && said.some(passed)) voice.textContent = shown;
    if (passed(ahead)) saving.saveAll();
    before = left;
    if (left > 0) return;
    clearInterval(timer);
    hand.send(true);
  }
}
