/** How long answers take to the server at most, in seconds: what is typed is sent so much before the end. */
const ahead = 3;

/** Shows what is left of the time, by the server's clock, and hands in at the end. */
export function countDown(quiz, seconds, saving, hand) {
  const place = document.querySelector('[data-timer]');
  const end = performance.now() + seconds * 1000;
  place.hidden = false;
  tick();
  const timer = setInterval(tick, 1000);

  function tick() {
    const left = Math.max(0, Math.round((end - performance.now()) / 1000));
    place.textContent = quiz.say('left', `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`);
    place.classList.toggle('is-short', left <= 60);
    if (left === ahead) saving.saveAll();
    if (left > 0) return;
    clearInterval(timer);
    hand.send();
  }
}
