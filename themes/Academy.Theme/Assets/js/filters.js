/** Folds the filters where they would stand before the results; on wide screens they stand beside them. */
export function foldFilters() {
  const wide = matchMedia('(min-width: 64em)');
  for (const filters of document.querySelectorAll('details.filters')) {
    const follow = () => (filters.open = wide.matches);
    wide.addEventListener('change', follow);
    follow();
  }
}
