import Viewer from 'bpmn-js/lib/Viewer';

const colours = {
  defaultFillColor: 'var(--surface)',
  defaultStrokeColor: 'var(--ink)',
  defaultLabelColor: 'var(--ink)',
};

/**
 * Draws the diagram that `place` names, in the colours of the reader's theme.
 * The words inside `place` say the same; they stay for screen readers, and for all when the file cannot be drawn.
 * @param {HTMLElement} place
 */
export async function draw(place) {
  const answer = await fetch(place.dataset.bpmn);
  if (!answer.ok) return;
  const words = document.createElement('div');
  words.className = 'sr';
  words.append(...place.childNodes);
  const canvas = document.createElement('div');
  canvas.className = 'bpmn';
  canvas.setAttribute('aria-hidden', 'true');
  place.append(words, canvas);
  const viewer = new Viewer({ container: canvas, bpmnRenderer: colours });
  try {
    await viewer.importXML(await answer.text());
    viewer.get('canvas').zoom('fit-viewport', 'auto');
  } catch {
    canvas.remove();
    words.className = '';
  }
}
