import { expect } from 'vitest';
import { awake, shut, type Site } from './site.ts';

/**
 * Answers each question of a lesson that is told of in advance with each of its options, first of all that is done to
 * it, and holds what it shows then against what the page would have shown before its scripts came.
 * @returns how many answers were compared
 */
export async function compareFirstAnswers(site: Site, lesson: string): Promise<number> {
  let [compared, round, found] = [0, 0, 1];
  // one option a round: what was answered once is no first answer any more
  for (; found > 0; round++) {
    const page = await site.open(lesson);
    await awake(page);
    const results = await page.evaluate(checkOption, round);
    await shut(page);
    for (const { id, early, late } of results) expect(late, id).toBe(early);
    found = results.length;
    compared += found;
  }
  return compared;
}

/** In the page: chooses the option of this number in every such question, checks it, and tells both in one form. */
async function checkOption(round: number): Promise<{ id: string; early: string; late: string }[]> {
  const templates = [...document.querySelectorAll<HTMLTemplateElement>('template[id^="after-"]')];
  const results = [];
  for (const form of document.querySelectorAll<HTMLFormElement>('form.question')) {
    const input = form.querySelectorAll<HTMLInputElement>('input[type=radio]')[round];
    const template = input && templates.find(({ id }) => id === `after-${input.name}-${input.value}`);
    if (!template) continue;
    input.click();
    form.querySelector('button')?.click();
    for (let turn = 0; turn < 100 && !form.querySelector('.verdict'); turn++) await new Promise(requestAnimationFrame);
    results.push({ id: template.id, early: told(whole(template.content)), late: told(whole(form)) });
  }
  return results;

  /** A copy with neither comments nor the cuts in texts that they leave. */
  function whole<T extends Node>(node: T): Node {
    const copy = node.cloneNode(true);
    const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
    const all: Node[] = [];
    while (comments.nextNode()) all.push(comments.currentNode);
    for (const comment of all) comment.parentNode?.removeChild(comment);
    copy.normalize();
    return copy;
  }

  /** What a reader has of an element: its texts and its attributes, in whatever order they were written. */
  function told(node: Node): string {
    if (node instanceof Text) return node.data.trim();
    if (!(node instanceof Element || node instanceof DocumentFragment) || node.nodeName === 'NOSCRIPT') return '';
    const inner = [...node.childNodes].map(told).filter(Boolean).join('\n');
    if (node instanceof DocumentFragment || node instanceof HTMLFormElement) return inner;
    const attributes = [...node.attributes].filter(({ name }) => name !== 'checked' && name !== 'disabled');
    return `<${[node.nodeName, ...attributes.map(({ name, value }) => `${name}=${value}`).sort()].join(' ')}>${inner}</>`;
  }
}
