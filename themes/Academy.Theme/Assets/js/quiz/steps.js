/** Shows one question at a time, with the way back and forth; the address says which, so that a reload stays there. */
export function showOneByOne({ form, questions }, beforeTheEnd) {
  const end = form.querySelector('[data-hand-in]');
  const steps = [...questions, end];
  for (const part of form.querySelectorAll('[data-script]')) part.hidden = false;
  for (const button of form.querySelectorAll('[data-go]')) {
    if (button.closest('section') === end) button.hidden = false;
    button.addEventListener('click', () => {
      const now = steps.indexOf(button.closest('section'));
      location.hash = steps[now + Number(button.dataset.go)].id;
    });
  }
  form.querySelector('[data-save]').hidden = true;
  // Enter in a field goes on to the next question.
  form.addEventListener('keydown', (key) => {
    if (key.key !== 'Enter' || !key.target.matches('input[type=text]')) return;
    key.preventDefault();
    key.target.closest('section').querySelector('[data-go="1"]').click();
  });
  addEventListener('hashchange', () => show(true));
  show(false);

  function show(isMove) {
    const step = steps.find((one) => `#${one.id}` === location.hash) ?? firstOpen() ?? steps[0];
    if (step === end) beforeTheEnd();
    for (const one of steps) one.classList.toggle('is-shown', one === step);
    form.classList.add('is-ready');
    for (const link of document.querySelectorAll('.qnav a')) {
      const isHere = link.hash === `#${step.id}`;
      if (isHere) link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
    }
    if (!isMove) return;
    step.focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  /** Who comes back goes on where nothing was answered yet. */
  function firstOpen() {
    return questions.find((question) => !document.querySelector(`[data-nav="${CSS.escape(question.dataset.question)}"]`).classList.contains('is-done'));
  }
}
