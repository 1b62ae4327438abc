import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLink } from './delivered-link.ts';
import { anyAssignment, assignmentOf, bank } from '#support/assignment-example.ts';
import { fragmentLimit, writeFragment } from './link.ts';

const sample = assignmentOf(bank, {
  time: { minutes: 20, limit: false, extra: [25] },
  due: '2025-03-14',
  attempts: 'one'
});
const fragment = writeFragment(sample);
const address = 'https://school.example/course/assignment/';
const link = `${address}#${fragment}`;

/** With something put into the middle. */
const inside = (sign: string) => link.slice(0, -40) + sign + link.slice(-40);
/** As a form or a filter writes a text into an address. */
const encoded = encodeURIComponent;
/** Every sign that is no letter or digit, encoded. */
const all = (text: string) =>
  text.replace(/[^A-Za-z\d]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);

describe('a link opens', () => {
  test.each([
    ['as it was made', link],
    ['from its number sign on', `#${fragment}`],
    ['without its number sign', fragment],
    ['with the number sign lost', address + fragment],
    ['with spaces around it', ` ${link}\n`],
    ['in a letter', `Hello #everybody,\nplease take the quiz ${link} by Friday.\nYour teacher`],
    ['with a bracket or a full stop behind it', `(${link}).`],
    ['in angle brackets', `<${link}>`],
    ['with what an app adds', `${link}&fbclid=abc`],
    ['written twice', link + link],
    ['with its number sign encoded', `${address}%23${fragment}`],
    ['with its number sign encoded twice', `${address}%2523${fragment}`],
    ['with its number sign encoded and no slash before it', `${address.slice(0, -1)}%23${fragment}`],
    ['with a wide number sign', link.replace('#', '＃')],
    ['with a space in it', inside(' ')],
    ['with an encoded space in it', inside('%20')],
    ['with an encoded line end in it', inside('%0A')],
    ['with encoded line ends of Windows in it', inside('%0D%0A')],
    ['with a line end in it', inside('\r\n')],
    ['with a no-break space in it', inside('\u00a0')],
    ['with a tabulator in it', inside('\t')],
    ['with a soft hyphen in it', inside('\u00ad')],
    ['with an encoded soft hyphen in it', inside('%C2%AD')],
    ['with a zero-width space in it', inside('\u200b')],
    ['with an encoded zero-width space in it', inside('%E2%80%8B')],
    ['with a word joiner and a direction mark in it', inside('\u2060\u200e')],
    ['in lines of quoted-printable', inside('=\n')],
    ['in lines of quoted-printable, of Windows', inside('=\r\n')],
    ['in lines of quoted-printable that a field has joined', inside('=')],
    ['in quoted-printable, with signs encoded', link.replaceAll('#', '=23').replaceAll('_', '=5F')],
    ['in a quoted mail', inside('\n> ')],
    ['in a quoted mail that a field has joined', inside('> ')],
    ['with dashes for its hyphens', link.replaceAll('-', '–')],
    ['in wide letters', link.replace(/[A-Za-z\d]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))],
    ['in another address', `https://eur01.safelinks.example/?url=${encoded(link)}&data=05%7C02%7Cabc&reserved=0`],
    ['in another address, encoded twice', `https://filter.example/url?a=${encoded(encoded(link))}&c=E,1,abc`],
    ['in another address, every sign encoded', `https://filter.example/?u=${all(link)}`],
    ['in another address as its path', `https://filter.example/1abcDEF-/${encoded(link)}`],
    [
      'in another address with hyphens for per cent signs',
      `https://filter.example/v2/url?u=${all(link).replaceAll('%2f', '_').replaceAll('%', '-')}&d=DwMF`
    ],
    [
      'in another address with a star for its number sign',
      `https://filter.example/v3/__${link.replace('#', '*')}__;Iw!!abc$`
    ]
  ])('%s', (_, text) => {
    expect(readLink(text)).toEqual({ assignment: sample, variant: {} });
  });

  test('whatever assignment it is of, encoded and broken over lines', () => {
    fc.assert(
      fc.property(anyAssignment, fc.nat(), (assignment, at) => {
        const written = writeFragment(assignment);
        const cut = at % written.length;
        for (const sign of ['%20', '=\r\n', '\u200b'])
          expect(readLink(`${address}%23${written.slice(0, cut)}${sign}${written.slice(cut)}`)).toEqual({
            assignment,
            variant: {}
          });
      }),
      { numRuns: 30 }
    );
  });

  test('with its form and time', () => {
    const forms = { ...sample, forms: 2 };
    const variant = { form: 1, extra: 25 };
    expect(readLink(encoded(`${address}#${writeFragment(forms, variant)}`))).toEqual({ assignment: forms, variant });
  });
});

describe('a link that cannot be read says why', () => {
  test.each([
    ['', { reason: 'empty' }],
    ['#', { reason: 'empty' }],
    ['~~~', { reason: 'not-ours' }],
    [address, { reason: 'no-fragment' }],
    [`${address}#`, { reason: 'no-fragment' }],
    [`Take it: ${address}?fbclid=abc`, { reason: 'no-fragment' }],
    ['https://school.example/course/', { reason: 'not-ours' }],
    ['#section-2', { reason: 'not-ours' }],
    [link.slice(0, -10), { reason: 'cut', missing: 10 }],
    [`${link.slice(0, -10)}).`, { reason: 'cut', missing: 10 }],
    [link.replace('#1', '#2'), { reason: 'unknown-version' }],
    [link.toLowerCase(), { reason: 'one-case' }],
    [link.toUpperCase(), { reason: 'one-case' }],
    [link.slice(0, -9) + 'AAAAAAAAA', { reason: 'damaged' }],
    ['x'.repeat(6 * fragmentLimit), { reason: 'too-long' }]
  ])('%.60j', (text, problem) => {
    expect(readLink(text)).toEqual(problem);
  });

  test('and never a length that no link has', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^1[\w-]{0,300}$/), (text) => {
        const read = readLink(text);
        if ('reason' in read && read.reason === 'cut') expect(read.missing).toBeLessThan(fragmentLimit);
      })
    );
  });
});

test('any text is read or refused, never an error', () => {
  const pieces = fc.constantFrom(
    '#',
    '%23',
    '%',
    '%C2',
    '=',
    '=23',
    '/assignment/',
    fragment,
    fragment.slice(9),
    ' ',
    '?u=-23'
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(pieces).map((some) => some.join(''))
      ),
      (text) => {
        const read = readLink(text);
        expect('reason' in read || read.assignment.seed === sample.seed).toBe(true);
      }
    )
  );
});
