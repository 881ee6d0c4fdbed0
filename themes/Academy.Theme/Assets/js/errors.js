/** After a failed submit the reader, and the screen reader, stand at the list of what to mend. */
export function focusErrors() {
  document.querySelector('[data-errors]')?.focus();
}
