/**
 * A button below a diagram that shows it over the whole window. The drawing itself moves there and back: two of them would have the
 * same ids. Escape closes it, as with every dialog.
 * @param {HTMLElement} figure
 * @param {HTMLElement} drawing
 * @param {string} name what the diagram shows, in words
 */
export function offerLargeView(figure, drawing, name) {
  const { wordEnlarge, wordClose } = document.body.dataset;
  const caption = figure.querySelector('figcaption');
  const open = button(wordEnlarge);
  const close = button(wordClose);
  const head = document.createElement('div');
  head.className = 'row row--between';
  const title = document.createElement('p');
  title.append(...[...caption.childNodes].map((node) => node.cloneNode(true)));
  head.append(title, close);
  const box = document.createElement('div');
  box.className = 'bpmn__large';
  box.tabIndex = 0;
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', name);
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog dialog--whole';
  dialog.setAttribute('aria-label', caption.textContent);
  dialog.append(head, box);
  const row = document.createElement('p');
  row.className = 'bpmn__tools';
  row.append(open);
  caption.before(row);
  figure.append(dialog);

  const home = drawing.parentElement;
  open.addEventListener('click', () => {
    // The page behind keeps its height.
    home.style.minHeight = `${home.offsetHeight}px`;
    box.append(drawing);
    dialog.showModal();
  });
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    home.append(drawing);
    home.style.minHeight = '';
  });
}

function button(word) {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'button button--line button--s';
  element.lang = document.documentElement.lang;
  element.textContent = word;
  return element;
}
