const key = 'sleek.photos-blurred';

/** What was chosen on this device; null when nothing was. */
export function blurChosen(): boolean | null {
  try {
    const kept = window.localStorage.getItem(key);
    return kept === null ? null : kept === 'yes';
  } catch {
    return null;
  }
}

export function chooseBlur(blurred: boolean): void {
  try {
    window.localStorage.setItem(key, blurred ? 'yes' : 'no');
  } catch {
    // Chosen until the page is left.
  }
}
