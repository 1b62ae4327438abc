import { render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import Qr from './Qr.svelte';
import { qrPath } from './qr-path.ts';

const children = createRawSnippet(() => ({ render: () => '<a href="#1abc">Open the assignment</a>' }));

test('the picture has a name, and the same stands below as a link', async () => {
  render(Qr, { text: 'https://example.org/take/#1abc', label: 'QR code of the link', children });
  expect(await screen.findByRole('img', { name: 'QR code of the link' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Open the assignment' })).toBeInTheDocument();
});

test('what no QR code can hold is said, and the link stays', async () => {
  render(Qr, { text: 'x'.repeat(4000), label: 'QR code of the link', children });
  expect(await screen.findByText('This is too long for a QR code.')).toBeInTheDocument();
  expect(screen.getByRole('link')).toBeInTheDocument();
});

test('every dark module is drawn once, and no light one', () => {
  const { data } = encode('H2-TEST', { border: 0 });
  const drawn = data.map((row) => row.map(() => false));
  for (const [, x, y, length] of qrPath(data).matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    for (let i = 0; i < Number(length); i++) (drawn[Number(y)] as boolean[])[Number(x) + i] = true;
  }
  expect(drawn).toEqual(data);
});
