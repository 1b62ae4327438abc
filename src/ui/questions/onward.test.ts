import { beforeEach, expect, test, vi } from 'vitest';
import { following, goTo } from './onward.ts';

beforeEach(() => {
  document.body.innerHTML = `<div data-lesson="lesson"><div class="prose">
    <p id="before"></p>
    <div class="island" data-question="one"><form id="q-one"></form></div>
    <p id="between">Text</p>
    <div class="island" data-question="two"><form id="q-two"></form></div>
    <section class="quiz">
      <h3 id="quiz"></h3>
      <div class="island" data-question="three"><form id="q-three"></form></div>
      <div class="island result" data-quiz="three"></div>
    </section>
    <h2 id="after"></h2>
    <div class="island" data-question="last"><form id="q-last"></form></div>
  </div><footer class="lesson-foot" id="foot"></footer></div><form id="q-alone"></form>`;
});

test.each([
  ['q-one', 'between'],
  ['q-three', 'after'],
  ['q-last', 'foot'],
  ['q-alone', undefined]
])('after %s one reads on at %s', (question, place) => {
  expect(following(document.getElementById(question) as HTMLElement)?.id).toBe(place);
});

test('after a question before a quiz one reads on at the quiz', () => {
  expect(following(document.getElementById('q-two') as HTMLElement)).toHaveClass('quiz');
});

test('reading on shows the place and takes the focus there', () => {
  const place = document.getElementById('between') as HTMLElement;
  const shown = vi.fn();
  place.scrollIntoView = shown;
  goTo(place);
  expect(place).toHaveFocus();
  expect(shown).toHaveBeenCalledWith({ block: 'start' });
});
