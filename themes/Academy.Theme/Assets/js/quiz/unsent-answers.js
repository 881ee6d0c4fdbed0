/**
 * Puts answers into their fields that this browser has kept and the server has not seen: the page was made without them.
 * @returns {Map<string, Element>} the questions by the ids of the events
 */
export function showUnsentAnswers({ attempt, queue, questions }) {
  const kept = new Map();
  for (const { id, event } of queue.unsent.values()) {
    const question = event.payload?.attemptId === attempt && questions.find((one) => one.dataset.question === event.payload.questionId);
    if (!question) continue;
    fill(question, event.payload.answer);
    kept.set(id, question);
  }
  return kept;
}

function fill(question, { choices = [], pairs = [], text = '' }) {
  for (const select of question.querySelectorAll('select')) select.value = placeOf(select, choices, pairs) ?? '';
  for (const box of question.querySelectorAll('fieldset input:is([type=radio], [type=checkbox])')) box.checked = choices.includes(box.value);
  const number = question.querySelector('fieldset input[type=text]');
  if (number) number.value = text;
}

function placeOf(select, choices, pairs) {
  const { option } = select.dataset;
  const place = choices.indexOf(option);
  return place >= 0 ? String(place + 1) : pairs.find((pair) => pair.optionId === option)?.targetId;
}
