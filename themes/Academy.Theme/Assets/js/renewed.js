/**
 * The part of a page that changes with the clock (data-renewed: in how many seconds) is fetched anew when it does, without a word to readers of the
 * screen. Without script its link does the same. Where it cannot be fetched, that is said: what is shown is out of date.
 */
const again = 5_000;

export function keepRenewed() {
  const part = document.querySelector('[data-renewed]');
  if (!part) return;
  const link = document.querySelector('[data-renewal]');
  link.hidden = true;
  setTimeout(() => renew(part, link.href), wait(part));
}

async function renew(part, address) {
  let next = again;
  let isStale = true;
  try {
    const answer = await fetch(address, { redirect: 'error' });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById(part.id);
    if (answer.ok && !fresh) return location.reload();
    if (answer.ok) {
      part.replaceChildren(...fresh.childNodes);
      part.dataset.renewed = fresh.dataset.renewed;
      next = wait(part);
      isStale = false;
    }
  } catch {
    // Away for a moment: the next turn asks again.
  }
  document.querySelector('[data-renewed-stale]').hidden = !isStale;
  setTimeout(() => renew(part, address), next);
}

/** A little after the change, so that the answer is of after it too. */
const wait = (part) => Number(part.dataset.renewed) * 1_000 + 200;
