/**
 * Brings the buttons that show a password to life; without this script they stay hidden.
 * The button names its field in aria-controls and its two labels in data-show and data-hide.
 */
export function showPasswords() {
  for (const button of document.querySelectorAll('[data-show-password]')) {
    const input = document.getElementById(button.getAttribute('aria-controls'));
    button.hidden = false;
    button.addEventListener('click', () => {
      const shown = input.type === 'text';
      input.type = shown ? 'password' : 'text';
      button.textContent = shown ? button.dataset.show : button.dataset.hide;
    });
  }
}
