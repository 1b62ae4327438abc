/** The one polite voice of the page: two live regions would speak twice. */
class Announcer {
  text = $state('');

  /** Says `text` once; the same words again are said again. */
  say(text: string): void {
    this.text = text === this.text ? `${text}\u00A0` : text;
  }
}

export const announcer = new Announcer();
