/**
 * Says below a lesson's box that it can be moved sideways, and shades the edge behind which more is. A box that is shown whole is no
 * stop for the keyboard.
 */
export function showSideways() {
  for (const box of document.querySelectorAll('.lesson .scroll')) follow(box);
}

function follow(box) {
  const frame = document.createElement('div');
  frame.className = 'sideways';
  const edges = document.createElement('div');
  edges.className = 'sideways__box';
  const cue = document.createElement('p');
  cue.className = 'note sideways__cue';
  cue.lang = document.documentElement.lang;
  cue.textContent = document.body.dataset.wordSideways;
  // The box's own name says it too.
  cue.setAttribute('aria-hidden', 'true');
  box.before(frame);
  edges.append(box);
  frame.append(edges, cue);

  const look = () => {
    const hidden = box.scrollWidth - box.clientWidth;
    cue.hidden = hidden <= 1;
    edges.classList.toggle('has-more-before', box.scrollLeft > 1);
    edges.classList.toggle('has-more-after', box.scrollLeft < hidden - 1);
    if (hidden > 1) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
  };
  box.addEventListener('scroll', look, { passive: true });
  new ResizeObserver(look).observe(box);
}
