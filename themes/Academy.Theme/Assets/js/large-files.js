/**
 * A file that is larger than its field takes is told at once, and not sent: to find out from the server takes as long as to send it.
 * The field names its limit in data-most-bytes and what is said in data-too-large.
 */
export function refuseLargeFiles() {
  for (const input of document.querySelectorAll('input[type=file][data-most-bytes]')) {
    input.addEventListener('change', () => say(input));
    input.form.addEventListener('submit', event => {
      if (!isTooLarge(input)) return;
      event.preventDefault();
      input.focus();
    });
  }
}

const isTooLarge = input => [...input.files].some(file => file.size > Number(input.dataset.mostBytes));

/** In the place where the server's sentence would be, which goes with what it was about. */
function say(input) {
  const id = `${input.id}-error`;
  document.getElementById(id)?.remove();
  const others = (input.getAttribute('aria-describedby') ?? '').split(' ').filter(other => other && other !== id);
  if (isTooLarge(input)) {
    const error = Object.assign(document.createElement('p'), { id, className: 'field__error', role: 'alert', textContent: input.dataset.tooLarge });
    input.after(error);
    input.setAttribute('aria-invalid', 'true');
    others.push(id);
  } else input.removeAttribute('aria-invalid');
  if (others.length > 0) input.setAttribute('aria-describedby', others.join(' '));
  else input.removeAttribute('aria-describedby');
}
