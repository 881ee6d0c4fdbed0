/** Loads the drawing of process diagrams only on pages that have one: <div class="bpmn" data-bpmn="address">. */
export async function drawDiagrams() {
  const places = document.querySelectorAll('[data-bpmn]');
  if (places.length === 0) return;
  const { draw } = await import('./bpmn.js');
  for (const place of places) await draw(place);
}
