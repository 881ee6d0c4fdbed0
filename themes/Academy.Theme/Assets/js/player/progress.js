/** Shows what the server says is done, as it says it. */
export function showProgress({ slug, item, queue, say }) {
  queue.addEventListener('stored', ({ detail }) => {
    if (detail.slug === slug) show(detail);
  });
  document.addEventListener('academy:stored', ({ detail }) => show(detail));

  function show({ done = [], progress }) {
    if (progress) tell(document.querySelector('[data-progress]'), progress);
    for (const id of done) for (const entry of document.querySelectorAll(`[data-outline-item="${CSS.escape(id)}"]`)) tick(entry, say('done'));
    if (done.includes(item)) finish();
  }
}

function tell(place, { done, total }) {
  const bar = place.querySelector('progress');
  bar.value = done;
  bar.max = total;
  bar.textContent = `${done}/${total}`;
  place.querySelector('.num').textContent = `${done} / ${total}`;
}

function tick(entry, word) {
  entry.className = 'is-done';
  const use = entry.querySelector('use');
  use.setAttribute('href', use.getAttribute('href').replace(/#.*/, '#check-circle'));
  entry.querySelector('.sr').textContent = `(${word})`;
}

/** To go on is now the next thing to do. */
function finish() {
  document.querySelector('[data-done]').hidden = false;
  const next = document.querySelector('a[data-next]');
  next?.classList.replace('pn__a--on', 'pn__a--next');
}
