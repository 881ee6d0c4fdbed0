/** Says calmly what is not yet sent, and why when there is something to do about it. */
export function showUnsent(queue) {
  const pill = document.querySelector('[data-unsent-pill]');
  const box = document.querySelector('[data-unsent-box]');
  // What goes out at once is no news.
  const patience = 1500;
  let timer;

  box.querySelector('[data-send]').addEventListener('click', () => queue.flush());
  queue.addEventListener('change', () => {
    clearTimeout(timer);
    if (queue.count === 0 || queue.ended || !pill.hidden) show();
    else timer = setTimeout(show, patience);
  });

  function show() {
    pill.hidden = box.hidden = queue.count === 0;
    for (const place of [pill, box]) {
      const count = place.querySelector('[data-count]');
      count.textContent = count.dataset.count.replace('{0}', queue.count);
    }
    const reasons = [...box.querySelectorAll('[data-when]')];
    const known = reasons.some((reason) => reason.dataset.when === queue.ended);
    for (const reason of reasons) reason.hidden = reason.dataset.when !== (known ? queue.ended : 'waiting');
  }
}
