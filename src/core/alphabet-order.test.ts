import { expect, test } from 'vitest';
import { alphabetical } from './alphabet-order.ts';

test.each(['en', 'uk', ''])('names stand in the order of their alphabet, numbers by their value: %j', (language) => {
  const cyrillic = ['Андрій', 'Ґалаґан', 'Єва', 'Іван', 'Їжак', 'Ольга', 'Ярослав'];
  const latin = ['Émile', 'Student 9', 'Student 10', 'Zoë'];
  for (const names of [cyrillic, latin]) expect(names.toSorted().sort(alphabetical(language))).toEqual(names);
});
