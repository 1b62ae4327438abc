import { readdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCourse } from '#cli/read-course.ts';
import { serve } from '#cli/serve.ts';
import { kinds, kindOf, type KindName } from '#core/questions/index.ts';
import { findPrograms, type Session } from './engine.ts';
import { firefox } from './firefox.ts';
import { clickOn, crowded, fillIn, press, reads, seen, wake } from './in-page.ts';
import { webkit } from './webkit.ts';

const engines = [firefox, webkit].map((engine) => ({ ...engine, found: findPrograms(engine) }));
for (const { name, packages, found } of engines)
  if (!found) console.log(`${name} is not on this machine, so nothing is tried in it; Debian has it in ${packages}.`);

const lessons = readdirSync('build/lessons');
const { course } = readCourse('content', false);

/** A question of each kind, with the lesson that asks it. */
const oneOfEach = (Object.keys(kinds) as KindName[]).map((kind) => {
  const [lesson = '', id = ''] =
    lessons
      .flatMap((lesson) =>
        [...readFileSync(`build/lessons/${lesson}/index.html`, 'utf8').matchAll(/data-question="([^"]+)"/g)].map(
          ([, id = '']) => [lesson, id] as const
        )
      )
      // an estimate is a guess, and not judged
      .find(([, id]) => {
        const question = course?.questions.get(id);
        return question?.kind === kind && !('estimate' in question && question.estimate);
      }) ?? [];
  return { kind, lesson, id };
});

describe.each(engines.filter(({ found }) => found))('in $name', ({ found, start }) => {
  let session: Session;
  let server: Server;
  let site: string;

  beforeAll(async () => {
    ({ server, address: site } = await serve('build', 0));
    session = await start(found ?? []);
  });
  afterAll(async () => {
    await session?.end();
    server.close();
  });

  test.each(lessons)('options keep clear of the prompts in %s', async (lesson) => {
    await session.navigate(`${site}lessons/${lesson}/`);
    await wake(session);
    expect(await crowded(session)).toEqual([]);
  });

  test.each(oneOfEach)('a question of the kind $kind is marked right, once', async ({ kind, lesson, id }) => {
    const question = course?.questions.get(id);
    if (!question) throw new Error(`No lesson asks a question of the kind ${kind}.`);
    await session.navigate(`${site}lessons/${lesson}/#q-${id}`);
    await wake(session);
    await fillIn(session, id, kind, kindOf(question).key(question));
    await press(session, 'Check', `#q-${id}`);
    await seen(session, `document.querySelector('#q-' + arguments[0] + ' .verdict')`, id);
    const verdict = `return document.querySelector('#q-' + arguments[0] + ' .verdict').innerText.trim()`;
    expect(await session.run(verdict, id)).toBe('Right');
  });

  test('an answer of a lesson is there after a reload', async () => {
    const { lesson, id } = oneOfEach.find(({ kind }) => kind === 'choice') ?? { lesson: '', id: '' };
    await session.navigate(`${site}lessons/${lesson}/`);
    await wake(session);
    await clickOn(session, `#q-${id} input[type=radio]`);
    await press(session, 'Check', `#q-${id}`);
    await seen(session, `document.querySelector('#q-' + arguments[0] + ' .verdict')`, id);
    await session.reload();
    await seen(session, `document.querySelector('#q-' + arguments[0])?.innerText.includes('You answered this')`, id);
  });

  test('a final test is begun, answered and finished', async () => {
    await session.navigate(`${site}quizzes/final/`);
    await press(session, 'Start');
    await reads(session, 'Question 1 of 30');
    expect(await crowded(session)).toEqual([]);
    await press(session, 'Next');
    await press(session, 'Finish', 'aside');
    await press(session, 'Finish anyway', 'dialog');
    await reads(session, 'Result: Final test');
  });

  test('an assignment is made, handed in by a code, and read by the gradebook', async () => {
    await session.navigate(`${site}teach/`);
    await press(session, 'Add');
    await seen(session, `[...document.querySelectorAll('input')].some((one) => /assignment.*#./.test(one.value))`);
    const link = await session.run<string>(
      `return [...document.querySelectorAll('input')].find((one) => /assignment.*#./.test(one.value)).value`
    );
    await session.navigate(link);
    await press(session, 'Start');
    await reads(session, 'Question 1 of 1');
    await press(session, 'Finish', 'aside');
    await press(session, 'Finish anyway', 'dialog');
    await reads(session, 'Your name');
    await session.type('form input[type=text]', 'Student 1');
    await press(session, 'Make the code');
    await seen(session, `document.querySelector('[data-code]')`);
    const code = await session.run<string>(`return document.querySelector('[data-code]').innerText`);
    await session.navigate(`${site}teach/gradebook/`);
    await seen(session, `document.querySelector('main form input')`);
    await session.run('return new Promise((done) => setTimeout(done, 500))');
    await session.type('main form input', link);
    await press(session, 'Open');
    await seen(session, `document.querySelector('#codes')`);
    await session.type('#codes', code);
    await press(session, 'Read the codes');
    await reads(session, '1 hand-in taken in.');
  });
});
