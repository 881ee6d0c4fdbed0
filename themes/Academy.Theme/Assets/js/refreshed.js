/**
 * A part of a page that shows work under way is fetched anew until that is done. Without script its link does the same.
 */
const every = 2_000;

export function keepRefreshed() {
  const link = document.querySelector('[data-refreshed]');
  if (!link) return;
  link.hidden = true;
  setTimeout(() => refresh(link), every);
}

async function refresh(link) {
  const shown = document.getElementById(link.dataset.refreshed);
  try {
    const answer = await fetch(link.href, { redirect: 'error' });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById(link.dataset.refreshed);
    // The region itself stays, so that a reader of the screen hears of it.
    if (fresh && fresh.innerHTML !== shown.innerHTML) shown.replaceChildren(...fresh.childNodes);
    if (!fresh || fresh.dataset.underWay === undefined) return;
  } catch {
    // Away for a moment: the next turn asks again.
  }
  setTimeout(() => refresh(link), every);
}
