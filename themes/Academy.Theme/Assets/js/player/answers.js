/**
 * The answer in the fields of a question, as the server reads it: choices, a text, or pairs. Places (1, 2, 3 …) make an order,
 * ids of targets make pairs. A field of nothing is an empty answer.
 * @returns {{ answer: object, isWhole: boolean }} isWhole: nothing that belongs to it is missing
 */
export function answerIn(place) {
  const selects = [...place.querySelectorAll('select')];
  if (selects.length > 0) return ofSelects(selects);
  const text = place.querySelector('input[type=text]');
  if (text) return text.value.trim() === '' ? nothing : { answer: { text: text.value.trim() }, isWhole: true };
  const choices = [...place.querySelectorAll('input:checked')].map((choice) => choice.value);
  return choices.length === 0 ? nothing : { answer: { choices }, isWhole: true };
}

const nothing = { answer: {}, isWhole: false };

function ofSelects(selects) {
  const chosen = selects.filter((select) => select.value !== '');
  if (chosen.length === 0) return nothing;
  const isWhole = chosen.length === selects.length;
  if (chosen.some((select) => select.value.includes('-'))) return { answer: { pairs: chosen.map((select) => ({ optionId: optionOf(select), targetId: select.value })) }, isWhole };
  const places = new Set(chosen.map((select) => select.value));
  return { answer: { choices: chosen.toSorted((one, other) => one.value - other.value).map(optionOf) }, isWhole: isWhole && places.size === chosen.length };
}

const optionOf = (select) => select.dataset.option ?? select.name;
