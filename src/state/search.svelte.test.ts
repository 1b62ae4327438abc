import { afterEach, describe, expect, test, vi } from 'vitest';
import type { SearchDocument } from '#core/search/documents.ts';
import { buildSearch } from '#core/search/search.ts';
import { SearchState } from './search.svelte.ts';

const documents: SearchDocument[] = [
  { kind: 'actor', title: 'Ada Lovelace', text: 'Wrote the first program', address: 'actors/#ada', hidden: '' },
  { kind: 'term', title: 'Engine', text: 'A machine that computes', address: 'glossary/#engine', hidden: '' }
];
const file = buildSearch(documents, {
  lessons: [],
  topics: [],
  groups: { term: 'Terms', actor: 'People' } as never,
  spellings: [],
  language: { everywhere: ['the'], endings: [], alike: [] }
});

/** The network, as far as the search sees it: what it answers, and how often it was asked. */
function network(answer: () => Response | Promise<Response>) {
  const fetched = vi.fn(answer);
  vi.stubGlobal('fetch', fetched);
  return fetched;
}
afterEach(() => void vi.unstubAllGlobals());

describe('the search of a page', () => {
  test('fetches nothing until it is used, and then once', async () => {
    const fetched = network(() => Response.json(file));
    const search = new SearchState('/index.json');
    expect(fetched).not.toHaveBeenCalled();
    await Promise.all([search.load(), search.load()]);
    await search.load();
    expect(fetched).toHaveBeenCalledOnce();
    expect(search.stage).toBe('ready');
  });

  test('finds what was typed before the index came', async () => {
    network(() => Response.json(file));
    const search = new SearchState('/index.json');
    search.query = 'lovelase';
    expect(search.result).toBeUndefined();
    await search.load();
    expect(search.result?.groups[0]?.found[0]?.title).toBe('Ada Lovelace');
  });

  test('asks for two letters at least', async () => {
    network(() => Response.json(file));
    const search = new SearchState('/index.json');
    await search.load();
    search.query = ' a ';
    expect(search.result).toBeUndefined();
    search.query = 'en';
    expect(search.result?.count).toBe(1);
  });

  test('suggests a name only where nothing has all words', async () => {
    network(() => Response.json(file));
    const search = new SearchState('/index.json');
    await search.load();
    search.query = 'engine';
    expect(search.suggestion).toBeUndefined();
    search.query = 'angene';
    expect(search.result?.count).toBe(0);
    expect(search.suggestion).toBe('Engine');
  });

  test.each([
    ['offline', () => Promise.reject(new TypeError('offline'))],
    ['not found', () => new Response('', { status: 404 })],
    ['no JSON', () => new Response('<html>')]
  ])('says when the index cannot be had (%s), and tries again when asked again', async (_, answer) => {
    network(answer);
    const search = new SearchState('/index.json');
    await search.load();
    expect(search.stage).toBe('unreachable');
    network(() => Response.json(file));
    await search.load();
    expect(search.stage).toBe('ready');
  });
});
