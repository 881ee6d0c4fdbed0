/** Brings the buttons that print the page to life; without this script they stay hidden. */
export function offerPrint() {
  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}
