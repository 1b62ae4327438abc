import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chosenEvents, monthsOf, type Choosable, type EventChoice } from './event-choice.ts';

const everything: EventChoice = { actor: '', side: '', from: '', to: '' };
const events: Choosable[] = [
  { id: 'visit', date: '2025-02-12', side: 'west', actors: ['ann', 'bob'] },
  { id: 'draft', date: '2025-03-23', until: '2025-04-02', side: 'west', actors: ['ann'] },
  { id: 'answer', date: '2025-04-11', side: 'east', actors: ['bob'] }
];

test.each<[string, Partial<EventChoice>, string[]]>([
  ['without a choice everything is shown', {}, ['visit', 'draft', 'answer']],
  ['an actor', { actor: 'bob' }, ['visit', 'answer']],
  ['a side', { side: 'west' }, ['visit', 'draft']],
  ['an actor and a side', { actor: 'bob', side: 'west' }, ['visit']],
  ['one month', { from: '2025-03', to: '2025-03' }, ['draft']],
  ['a span that holds only the last days of an event', { from: '2025-04', to: '2025-04' }, ['draft', 'answer']],
  ['a span that ends before it begins', { from: '2025-04', to: '2025-02' }, []],
  ['somebody nobody knows', { actor: 'eve' }, []]
])('%s', (_, choice, ids) => {
  expect([...chosenEvents(events, { ...everything, ...choice })]).toEqual(ids);
});

test('a narrower choice never shows more', () => {
  const one = fc.record({
    actor: fc.constantFrom('', 'ann', 'bob'),
    side: fc.constantFrom('', 'west', 'east'),
    from: fc.constantFrom('', '2025-02', '2025-03', '2025-04'),
    to: fc.constantFrom('', '2025-02', '2025-03', '2025-04')
  });
  fc.assert(
    fc.property(one, fc.constantFrom('actor', 'side', 'from', 'to'), (choice, part) => {
      const wider = chosenEvents(events, { ...choice, [part]: '' });
      for (const id of chosenEvents(events, choice)) expect(wider).toContain(id);
    })
  );
});

test('months are counted once each, oldest first', () => {
  expect(monthsOf([{ date: '2025-04-11' }, { date: '2025-02-12' }, { date: '2025-04-30' }])).toEqual([
    { month: '2025-02', events: 1 },
    { month: '2025-04', events: 2 }
  ]);
});
