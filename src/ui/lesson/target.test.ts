import { beforeEach, expect, test } from 'vitest';
import { markTarget } from './target.ts';

beforeEach(() => {
  document.body.innerHTML = '<p id="p-signed"></p><form id="q-who"></form><p id="über"></p>';
});

const marked = () => [...document.querySelectorAll('.is-target')].map(({ id }) => id);

test('the passage an address points to is marked', () => {
  markTarget('#p-signed');
  expect(marked()).toEqual(['p-signed']);
});

test('the focus goes there, so that the next Tab goes on from it', () => {
  markTarget('#p-signed');
  expect(document.getElementById('p-signed')).toHaveFocus();
});

test('whoever is answering already keeps the focus', () => {
  document.body.insertAdjacentHTML('beforeend', '<input>');
  document.querySelector('input')?.focus();
  markTarget('#q-who');
  expect(document.querySelector('input')).toHaveFocus();
  expect(marked()).toEqual(['q-who']);
});

test('one at a time', () => {
  markTarget('#p-signed');
  markTarget('#q-who');
  expect(marked()).toEqual(['q-who']);
});

test.each([
  ['no fragment', ''],
  ['an empty fragment', '#'],
  ['a place that does not exist', '#p-nowhere'],
  ['a fragment that cannot be decoded', '#%E0%A4']
])('%s marks nothing and takes the mark away', (_, hash) => {
  markTarget('#p-signed');
  markTarget(hash);
  expect(marked()).toEqual([]);
});

test('a fragment in percent code is understood', () => {
  markTarget('#%C3%BCber');
  expect(marked()).toEqual(['über']);
});
