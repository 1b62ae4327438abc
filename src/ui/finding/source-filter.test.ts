import { beforeEach, describe, expect, test } from 'vitest';
import { filterSources } from './source-filter.ts';

const all = { text: '', kind: '', reliability: '' };
let list: HTMLUListElement;

beforeEach(() => {
  list = document.createElement('ul');
  list.innerHTML = `
    <li data-kind="news" data-reliability="high"><h2>Kyiv Independent</h2><p class="title">Zelenskyy’s plan</p><p>refused</p></li>
    <li data-kind="wire" data-reliability="medium"><h2>AFP</h2><p class="title">Séjourné in Kyiv</p></li>
    <li data-kind="news" data-reliability="low"><h2>Gazette</h2><p class="title">Odesa</p><ul><li>Kyiv</li></ul></li>`;
});

const shown = () => [...list.children].flatMap((item, place) => ((item as HTMLElement).hidden ? [] : [place]));

describe('sources are filtered', () => {
  test.each([
    [all, [0, 1, 2]],
    [{ ...all, kind: 'news' }, [0, 2]],
    [{ ...all, kind: 'news', reliability: 'low' }, [2]],
    [{ ...all, text: 'kyiv' }, [0, 1]],
    [{ ...all, text: 'sejour' }, [1]],
    [{ ...all, text: 'Зеленський' }, [0]],
    [{ ...all, text: 'odessa' }, [2]],
    [{ ...all, text: 'kyiv plan' }, [0]],
    [{ ...all, text: 'refused' }, []],
    [{ ...all, text: ' … ' }, [0, 1, 2]]
  ])('by %j', (filter, places) => {
    expect(filterSources(list, filter)).toBe(places.length);
    expect(shown()).toEqual(places);
  });

  test('and come back when the filter goes', () => {
    filterSources(list, { ...all, kind: 'wire' });
    expect(filterSources(list, all)).toBe(3);
    expect(shown()).toEqual([0, 1, 2]);
  });
});
