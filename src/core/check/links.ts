import { nearest, type Problem } from '../problem.ts';
import { topicOf, type Draft } from '../course/draft.ts';

/** Pages that every course has, below the root of the site. */
export const sitePages = [
  '',
  'assignment/',
  'claims/',
  'glossary/',
  'pictures/',
  'pictures/actors/',
  'pictures/drafts/',
  'pictures/elements/',
  'pictures/map/',
  'pictures/scale/',
  'pictures/timeline/',
  'quizzes/',
  'quizzes/check/',
  'quizzes/final/',
  'search/',
  'settings/',
  'sources/',
  'teach/',
  'teach/gradebook/',
  'teach/guide/',
  'teach/worksheet/'
];

/** Pages there are one of for each lesson, and for each topic. */
export const lessonPages = (id: string) => [`lessons/${id}/`, `quizzes/before/${id}/`, `teach/plans/${id}/`];
export const topicPage = (id: string) => `claims/${id}/`;

/** Links that lead nowhere and images that nobody would see: what a build would stop at, told at its place. */
export function checkLinks(draft: Draft, served: readonly string[] = []): Problem[] {
  const lessons = [...draft.lessonFiles.keys()];
  const pages = [
    ...sitePages,
    ...lessons.flatMap(lessonPages),
    ...new Set(draft.claims.map((claim) => topicPage(topicOf(claim))))
  ];
  const lessonsWithText = draft.lessons.filter(({ value: { id } }) => draft.lessonFiles.get(id)?.hasText);
  const anchors = new Map(
    lessonsWithText.map(({ value: { id, prose } }) => [
      `lessons/${id}/`,
      [
        'text',
        ...prose.anchors,
        ...prose.sections.map((section) => section.id),
        ...prose.questions.map((question) => `q-${question.id}`),
        ...prose.passages.flatMap(({ claims }) => claims.map((claim) => `p-${claim.id}`))
      ]
    ])
  );
  return draft.lessons.flatMap(({ value: { id, prose }, place: { file } }) =>
    prose.links.flatMap(({ href, image, line, column }): Problem[] => {
      const site: Site = { here: `lessons/${id}/`, pages, served, anchors };
      const fault = image ? imageFault(href, site) : linkFault(href, site);
      return fault ? [{ file, line, column, severity: 'error', ...fault }] : [];
    })
  );
}

interface Site {
  /** The page the link stands on. */
  here: string;
  pages: readonly string[];
  served: readonly string[];
  /** Ids on the page of each lesson. */
  anchors: ReadonlyMap<string, readonly string[]>;
}

type Fault = Pick<Problem, 'message' | 'suggestion'> | undefined;

const scheme = /^[a-z][a-z\d+.-]*:/i;

function imageFault(href: string, { here, served }: Site): Fault {
  if (/^data:image\//i.test(href)) return undefined;
  if (scheme.test(href) || href.startsWith('//'))
    return {
      message: 'a picture from another site is not shown: a page of the course asks no other site for anything'
    };
  const path = below(here, href);
  if (!href.startsWith('/') && path !== undefined && served.includes(path)) return undefined;
  const known = served.map((one) => relative(here, one));
  const suggestion = nearest(href, known) ?? known.find((one) => lastOf(one) === lastOf(href));
  return {
    message: `there is no picture "${href}"; those a lesson can show stand in static/`,
    ...(suggestion !== undefined && { suggestion })
  };
}

function linkFault(href: string, site: Site): Fault {
  const [, address = '', , anchor] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(href) ?? [];
  if (/^(https?:\/\/.|mailto:.|tel:.)/i.test(href)) return undefined;
  if (scheme.test(href) || href.startsWith('//'))
    return { message: `"${href.slice(0, 40)}" is no address a lesson links to; write one that starts with https://` };
  if (href === '') return { message: 'this link leads nowhere; write an address in its brackets' };
  const { here, pages, served } = site;
  const page = address === '' ? here : below(here, address);
  if (page !== undefined && pages.includes(page) && !address.startsWith('/')) return anchorFault(page, anchor, site);
  if (page !== undefined && served.includes(page) && !address.startsWith('/')) return undefined;
  const meant = pageMeant(page ?? address, pages);
  const hint = meant === undefined ? {} : { suggestion: relative(here, meant) + (anchor ? `#${anchor}` : '') };
  if (meant !== undefined && `${page}/`.replace(/\/\/$/, '/') === meant)
    return {
      message: address.startsWith('/')
        ? 'an address that starts with / leaves a site that stands in a folder'
        : 'the address of a page ends in a slash',
      ...hint
    };
  return { message: `there is no page "${address}"`, ...hint };
}

function anchorFault(page: string, anchor: string | undefined, { here, anchors }: Site): Fault {
  const known = anchors.get(page);
  if (!anchor || !known || known.includes(decoded(anchor))) return undefined;
  const suggestion = nearest(anchor, known);
  const where = page === here ? 'this lesson' : `"${page}"`;
  return {
    message: `there is no place "#${anchor}" in ${where}`,
    ...(suggestion !== undefined && { suggestion: `#${suggestion}` })
  };
}

/** The page that a wrong address means: the same with a slash, else one whose last word is near. */
function pageMeant(path: string, pages: readonly string[]): string | undefined {
  const slashed = `${path.replace(/^\/|\/$/g, '')}/`;
  if (pages.includes(slashed)) return slashed;
  const last = lastOf(path);
  const word = nearest(last, pages.map(lastOf).filter(Boolean));
  return last === '' || word === undefined ? undefined : pages.find((page) => lastOf(page) === word);
}

function lastOf(path: string): string {
  return path.split('/').filter(Boolean).at(-1) ?? '';
}

/** Where an address leads that stands on a page, from the site's root on; undefined when it leaves the site. */
function below(here: string, address: string): string | undefined {
  const path = address.startsWith('/') ? [] : here.split('/').slice(0, -1);
  for (const step of address.replace(/^\//, '').split('/')) {
    if (step === '..') {
      if (path.pop() === undefined) return undefined;
    } else if (step !== '.') path.push(step);
  }
  const last = address.split('/').at(-1) ?? '';
  return decoded((last === '..' || last === '.') && path.length > 0 ? `${path.join('/')}/` : path.join('/'));
}

/** The address of a page or file as it is written on a page. */
function relative(here: string, path: string): string {
  const [from, to] = [here.split('/').slice(0, -1), path.split('/')];
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return '../'.repeat(from.length - same) + to.slice(same).join('/');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
