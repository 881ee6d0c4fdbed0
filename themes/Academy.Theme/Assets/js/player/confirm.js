/** The button at the end: recorded in the browser first, so that nothing is lost without a connection; then on to the next lesson. */
export function confirmInPlace(page) {
  const form = document.querySelector('form[data-confirm]');
  form?.addEventListener('submit', async (submit) => {
    submit.preventDefault();
    const id = form.dataset.confirm;
    if (!form.dataset.recorded) {
      form.dataset.recorded = 'true';
      await page.record('lesson.confirmed', {}, { id });
    }
    await page.queue.flush();
    if (page.queue.unsent.has(id)) form.querySelector('[data-confirm-status]').textContent = page.say('kept');
    else location.assign(form.dataset.next);
  });
}
