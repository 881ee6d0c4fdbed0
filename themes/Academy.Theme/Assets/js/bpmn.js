import Viewer from 'bpmn-js/lib/Viewer';

const colours = {
  defaultFillColor: 'var(--surface)',
  defaultStrokeColor: 'var(--ink)',
  defaultLabelColor: 'var(--ink)',
};

/**
 * Draws the diagram that `place` names, in the colours of the reader's theme: beside its `.bpmn__canvas`, which has the diagram's
 * name for screen readers; or in place of its words, which then stay for screen readers, and for all when the file cannot be drawn.
 * @param {HTMLElement} place
 */
export async function draw(place) {
  const answer = await fetch(place.dataset.bpmn);
  if (!answer.ok) return;
  const named = place.querySelector('.bpmn__canvas');
  const words = named ?? document.createElement('div');
  const canvas = document.createElement('div');
  canvas.className = 'bpmn__drawing';
  if (named) {
    named.after(canvas);
  } else {
    words.className = 'sr';
    words.append(...place.childNodes);
    place.append(words, canvas);
  }
  const viewer = new Viewer({ container: canvas, bpmnRenderer: colours });
  try {
    await viewer.importXML(await answer.text());
    fit(viewer.get('canvas'), canvas);
    // The words say it better; the mark of bpmn.io beside the drawing stays a link for everybody.
    const svg = canvas.querySelector('.djs-container > svg');
    svg.setAttribute('aria-hidden', 'true');
    svg.removeAttribute('tabindex');
  } catch {
    canvas.remove();
    words.classList.remove('sr');
  }
}

/**
 * At the size at which its smallest labels, of 11 units, are 12 pixels high; whoever needs to, scrolls the box around it. The
 * drawing is scaled by its view box alone, so that paper can make it as narrow as the page.
 */
function fit(drawing, canvas) {
  const { x, y, width, height } = drawing.viewbox().inner;
  const margin = 8;
  const box = [x - margin, y - margin, width + 2 * margin, height + 2 * margin];
  canvas.querySelector('.djs-container > svg').setAttribute('viewBox', box.join(' '));
  const [, , across, down] = box.map((length) => Math.ceil((length * 12) / 11));
  canvas.style.width = `${across}px`;
  canvas.style.setProperty('--down', `${down}px`);
}
