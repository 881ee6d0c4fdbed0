/**
 * Brings the buttons to life that copy the text of the element that they name in data-copy; without this script, or where the
 * browser gives no clipboard, they stay hidden. What they say afterwards stands in data-done, and is said in the status beside them.
 */
export function offerCopy() {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll('[data-copy]')) {
    const status = button.parentElement.querySelector('[data-copied]');
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
      status.textContent = button.dataset.done;
    });
  }
}
