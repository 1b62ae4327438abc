import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import { pack, unpack } from './pack.ts';

const words = fc.array(fc.stringMatching(/^[a-z0-9а-я]{1,12}$/), { maxLength: 8 });
const documents = fc.array(fc.record({ title: words, text: words }), { minLength: 1, maxLength: 60 });

/** An index as the search makes it: each term once in a field. */
function indexOf(documents: readonly { title: string[]; text: string[] }[]): MiniSearch {
  const index = new MiniSearch({ fields: ['title', 'text'] });
  const once = (words: readonly string[]) => [...new Set(words)].join(' ');
  index.addAll(documents.map(({ title, text }, id) => ({ id, title: once(title), text: once(text) })));
  return index;
}

describe('an index that was packed and unpacked', () => {
  test('is the same index', () => {
    fc.assert(
      fc.property(documents, (documents) => {
        const before = indexOf(documents).toJSON();
        const after = unpack(JSON.parse(JSON.stringify(pack(before))) as ReturnType<typeof pack>);
        expect(Object.fromEntries(after.index)).toEqual(Object.fromEntries(before.index));
        expect(after.fieldIds).toEqual(before.fieldIds);
        expect(after.documentCount).toBe(before.documentCount);
        expect(after.documentIds).toEqual(before.documentIds);
      }),
      { numRuns: 50 }
    );
  });

  test('is empty where no document has a word', () => {
    expect(unpack(pack(indexOf([{ title: [], text: [] }]).toJSON())).index).toEqual([]);
  });

  test('finds the same, in the same order', () => {
    fc.assert(
      fc.property(documents, words, (documents, query) => {
        const index = indexOf(documents);
        const again = MiniSearch.loadJS(unpack(pack(index.toJSON())), { fields: ['title', 'text'] });
        const how = { fuzzy: 0.2, prefix: true };
        expect(again.search(query.join(' '), how).map(({ id }) => id as number)).toEqual(
          index.search(query.join(' '), how).map(({ id }) => id as number)
        );
      }),
      { numRuns: 50 }
    );
  });

  test('weighs less than half', () => {
    const many = Array.from({ length: 300 }, (_, n) => ({ title: [`w${n % 17}`], text: [`w${n % 29}`, `w${n % 31}`] }));
    const before = indexOf(many).toJSON();
    expect(JSON.stringify(pack(before)).length).toBeLessThan(JSON.stringify(before).length / 2);
  });
});
