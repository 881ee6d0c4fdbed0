/** Marks in the lesson's contents the section that is being read: the last one whose heading has come up to the upper third. */
export function followContents() {
  const links = [...document.querySelectorAll('.toc a')];
  const headings = [...new Set(links.map((link) => document.getElementById(link.hash.slice(1))))].filter(Boolean);
  if (headings.length === 0) return;
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px' });
  for (const heading of headings) observer.observe(heading);

  function mark() {
    const read = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
    for (const link of links) {
      if (read && link.hash === `#${read.id}`) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  }
}
