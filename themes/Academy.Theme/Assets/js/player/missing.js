import { drawing, line } from './parts.js';

/** Says below the fields what an answer lacks, and leads the reader to the field. */
export function tellMissing(form, page) {
  const { field, word } = lacking(form);
  const error = line('field__error', '');
  error.id = `${form.getAttribute('aria-labelledby')}-error`;
  error.append(drawing('bad', 'icon icon--s'), line('', page.say(word), 'span'));
  form.querySelector('fieldset').after(error);
  field.setAttribute('aria-describedby', error.id);
  // A single choice is not invalid: the group is, which has no such state.
  if (!field.matches('[type=radio], [type=checkbox]')) field.setAttribute('aria-invalid', 'true');
  field.focus();
}

export function clearMissing(form) {
  const error = form.querySelector('.field__error');
  if (!error) return;
  for (const field of form.querySelectorAll(`[aria-describedby="${error.id}"]`)) {
    field.removeAttribute('aria-describedby');
    field.removeAttribute('aria-invalid');
  }
  error.remove();
}

function lacking(form) {
  const number = form.querySelector('input[type=text]');
  if (number) return { field: number, word: 'number' };
  const selects = [...form.querySelectorAll('select')];
  if (selects.length === 0) return { field: form.querySelector('input[type=radio], input[type=checkbox]'), word: 'choose' };
  const values = selects.map((select) => select.value);
  const isMatching = selects[0].options[1].value.includes('-');
  const open = selects.find((select, place) => select.value === '' || (!isMatching && values.indexOf(select.value) < place));
  return { field: open, word: isMatching ? 'match' : 'order' };
}
