import { followUnread, forgetUnread, unreadTexts } from '#device/kept.ts';

/** What is kept on this machine and could not be read. */
export class Unread {
  count = $state(0);

  /**
   * Follows it.
   * @returns ends it
   */
  follow(): () => void {
    this.#look();
    return followUnread(() => this.#look());
  }

  /** All of it as it is, by the names it is kept under. */
  asFile(): string {
    return `${JSON.stringify(Object.fromEntries(unreadTexts()), null, 1)}\n`;
  }

  erase(): void {
    forgetUnread();
  }

  #look(): void {
    this.count = unreadTexts().length;
  }
}
