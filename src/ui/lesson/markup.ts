/** HTML without the marks that Svelte leaves for what it would hydrate. */
export function withoutComments(html: string): string {
  return html.replace(/<!--.*?-->/gs, '');
}
