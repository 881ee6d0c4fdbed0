/** A button that opens all folds of the part that it names in data-folds, and then closes them. */
export function openAllFolds() {
  for (const button of document.querySelectorAll('[data-folds]')) {
    const folds = [...document.getElementById(button.dataset.folds).querySelectorAll('details')];
    const open = button.textContent;
    const isAllOpen = () => folds.every((fold) => fold.open);
    const name = () => (button.textContent = isAllOpen() ? button.dataset.close : open);
    button.hidden = false;
    button.addEventListener('click', () => {
      const opens = !isAllOpen();
      for (const fold of folds) fold.open = opens;
      name();
    });
    for (const fold of folds) fold.addEventListener('toggle', name);
    name();
  }
}
