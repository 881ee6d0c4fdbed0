/**
 * The parts of a page that show work under way are fetched anew until the first of them says that it is done. Without script their link
 * does the same.
 */
const every = 2_000;

export function keepRefreshed() {
  const link = document.querySelector('[data-refreshed]');
  if (!link) return;
  link.hidden = true;
  setTimeout(() => refresh(link), every);
}

async function refresh(link) {
  const parts = link.dataset.refreshed.split(' ');
  try {
    const answer = await fetch(link.href, { redirect: 'error' });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const isUnderWay = page.getElementById(parts[0])?.dataset.underWay;
    for (const part of parts) show(document.getElementById(part), page.getElementById(part));
    if (!isUnderWay) return;
  } catch {
    // Away for a moment: the next turn asks again.
  }
  setTimeout(() => refresh(link), every);
}

/** The part itself stays, so that a reader of the screen hears what is new in it. */
function show(shown, fresh) {
  if (fresh && fresh.innerHTML !== shown.innerHTML) shown.replaceChildren(...fresh.childNodes);
}
