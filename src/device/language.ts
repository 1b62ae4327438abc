/** Language of the page, as a BCP 47 tag; empty where it is not told. */
export function pageLanguage(): string {
  return document.documentElement.lang;
}
