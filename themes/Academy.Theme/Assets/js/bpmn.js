import Viewer from 'bpmn-js/lib/Viewer';
import { offerLargeView } from './bpmn-large.js';

const colours = {
  defaultFillColor: 'var(--surface)',
  defaultStrokeColor: 'var(--ink)',
  defaultLabelColor: 'var(--ink)',
};

/** In units of the drawing: what one pixel is when it is not scaled. */
const label = 12;

/** Labels beside shapes are not smaller than those in them. */
const style = { fontFamily: "'Noto Sans JP Variable', sans-serif", fontSize: label };

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
  const viewer = new Viewer({ container: canvas, bpmnRenderer: colours, textRenderer: { defaultStyle: style, externalStyle: style } });
  try {
    const diagram = await answer.text();
    // The labels are measured as they are drawn: their letters have to be there.
    await document.fonts.load(`${label}px ${style.fontFamily}`, diagram);
    await viewer.importXML(diagram);
    fit(viewer.get('canvas'), canvas);
    // The words say it better; the mark of bpmn.io beside the drawing stays a link for everybody.
    const svg = canvas.querySelector('.djs-container > svg');
    svg.setAttribute('aria-hidden', 'true');
    svg.removeAttribute('tabindex');
    if (named) offerLargeView(place, canvas, named.getAttribute('aria-label'));
  } catch {
    canvas.remove();
    words.classList.remove('sr');
  }
}

/**
 * Its labels are 14 pixels high; on a wide screen as little as 12, if the drawing then fits (bpmn.css). Whoever needs to, scrolls the
 * box around it. The drawing is scaled by its view box alone, so that paper can make it as narrow as the page.
 */
function fit(drawing, canvas) {
  const { x, y, width, height } = drawing.viewbox().inner;
  const margin = 8;
  const box = [x - margin, y - margin, width + 2 * margin, height + 2 * margin];
  canvas.querySelector('.djs-container > svg').setAttribute('viewBox', box.join(' '));
  const [, , across, down] = box;
  canvas.style.setProperty('--full', `${Math.ceil((across * 14) / label)}px`);
  canvas.style.setProperty('--least', `${Math.ceil((across * 12) / label)}px`);
  canvas.style.setProperty('--shape', `${across} / ${down}`);
}
