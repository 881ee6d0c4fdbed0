const key = (page) => `academy-place:${page.session.staff}:${page.item}`;

/** Brings the reader back to the line where this lesson was left on this device. An address with a fragment knows better. */
export function keepPlace(page) {
  try {
    const kept = Number(localStorage.getItem(key(page)));
    if (kept > 0 && !location.hash && performance.getEntriesByType('navigation')[0]?.type === 'navigate') scrollTo({ top: kept, behavior: 'instant' });
    addEventListener('pagehide', () => {
      const isRead = scrollY + innerHeight > document.documentElement.scrollHeight - 200;
      if (scrollY < 200 || isRead) localStorage.removeItem(key(page));
      else localStorage.setItem(key(page), Math.round(scrollY));
    });
  } catch {
    // Storage is forbidden: each visit begins at the top.
  }
}
