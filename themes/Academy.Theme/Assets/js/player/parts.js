/** A text of the page, in the page's language also where it stands inside a lesson. */
export function line(css, text, name = 'p') {
  const element = document.createElement(name);
  element.className = css;
  element.lang = document.documentElement.lang;
  element.textContent = text;
  return element;
}

/** HTML that the server compiled from the course. */
export function block(html, name = 'div') {
  const element = document.createElement(name);
  element.lang = 'ja';
  element.innerHTML = html;
  return element;
}

/** A drawing of the sprite that the page already uses. */
export function drawing(name, css = 'icon') {
  const known = document.querySelector('svg.icon use');
  const svg = known.closest('svg').cloneNode(true);
  svg.setAttribute('class', css);
  svg.querySelector('use').setAttribute('href', known.getAttribute('href').replace(/#.*/, `#${name}`));
  return svg;
}
