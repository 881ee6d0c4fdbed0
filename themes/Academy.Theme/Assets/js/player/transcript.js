/** Times in the transcript lead into the film, and the line that is spoken stands out. */
export function followTranscript(video) {
  const lines = [...video.closest('figure').querySelectorAll('.transcript [data-time]')].map((link) => ({ link, from: Number(link.dataset.time) }));
  for (const { link, from } of lines) {
    link.addEventListener('click', (click) => {
      click.preventDefault();
      video.currentTime = from;
      video.play();
    });
  }
  video.addEventListener('timeupdate', () => {
    const now = lines.findLast(({ from }) => from <= video.currentTime + 0.05);
    for (const { link } of lines) link.closest('li').classList.toggle('is-now', link === now?.link);
  });
}
