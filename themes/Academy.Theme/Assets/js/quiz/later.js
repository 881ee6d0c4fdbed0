/** The reader's own marks to look at a question again. They stay in this browser, for this attempt. */
export function keepLater({ attempt, questions }) {
  const key = `academy-later:${attempt}`;
  const boxes = questions.map((question) => question.querySelector('[data-mark-later]'));
  const kept = new Set(JSON.parse(sessionStorage.getItem(key) ?? '[]'));
  for (const [index, box] of boxes.entries()) {
    box.checked = kept.has(index + 1);
    show(index);
    box.addEventListener('change', () => {
      show(index);
      sessionStorage.setItem(key, JSON.stringify(marked()));
    });
  }

  function show(index) {
    document.querySelector(`[data-nav="${CSS.escape(questions[index].dataset.question)}"]`).classList.toggle('is-later', boxes[index].checked);
  }

  /** Their numbers. */
  function marked() {
    return boxes.flatMap((box, index) => (box.checked ? [index + 1] : []));
  }

  return { marked };
}
