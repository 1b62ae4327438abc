import { suggest, type Problem } from '../problem.ts';
import type { Place } from '../yaml.ts';
import { checkLinks } from './links.ts';
import { topicOf, type Draft, type Entry, type ListName } from '../course/draft.ts';
import type { LoadOptions } from './options.ts';
import { dangling, eachKnown, refer } from './refer.ts';
import type { NamedList, Reference } from '../course/prose.ts';
import type { TimelineEvent } from '../course/schemas.ts';
import { checkPictureWords, checkSpans } from './spans.ts';

/** Everything in the course that names something else, and whether it is there. */
export function checkReferences(draft: Draft, options: LoadOptions): Problem[] {
  return [
    ...checkLessonOrder(draft),
    ...checkLessonTexts(draft),
    ...checkLinks(draft, options.served),
    ...checkSpans(draft),
    ...checkPictureWords(draft),
    ...checkLedger(draft, options),
    ...checkCards(draft),
    ...checkTopics(draft)
  ];
}

function checkLessonOrder({ info, lessonFiles, lessons }: Draft): Problem[] {
  if (!info) return [];
  const listed = info.value.lessons;
  const missing = listed.flatMap((id, index): Problem[] => {
    const place = info.at('lessons', index);
    if (listed.indexOf(id) < index)
      return [{ ...place, severity: 'error', message: `the lesson "${id}" is listed twice` }];
    if (lessonFiles.has(id)) return [];
    return [
      { ...place, severity: 'error', message: `there is no file lessons/${id}.svx`, ...suggest(id, lessonFiles.keys()) }
    ];
  });
  const suggested = missing.map(({ suggestion }) => suggestion);
  const unlisted = lessons
    .filter(({ value: { id } }) => !listed.includes(id) && !suggested.includes(id))
    .map(({ place, value: { id } }): Problem => ({
      ...place,
      severity: 'error',
      message: `the lesson "${id}" is not listed in course.yaml; add it under lessons`
    }));
  return [...missing, ...unlisted];
}

function checkLessonTexts(draft: Draft): Problem[] {
  return draft.lessons.flatMap(({ value: { prose }, place: { file } }) => {
    const each = (references: readonly Reference[], name: ListName) =>
      references.flatMap(({ id, line, column }) => refer(draft, name, id, { file, line, column }));
    return [
      ...each(
        prose.passages.flatMap(({ claims }) => claims),
        'claims'
      ),
      ...each(prose.questions, 'questions'),
      ...Object.entries(prose.named).flatMap(([list, references]) =>
        list === 'draftTerms'
          ? references.flatMap(({ id, line, column }) => knownDraftTerm(id, { file, line, column }, draft))
          : each(references, list as Exclude<NamedList, 'draftTerms'>)
      )
    ];
  });
}

function checkLedger(draft: Draft, { today, release }: LoadOptions): Problem[] {
  const reliability = new Map(draft.sources.map(({ value }) => [value.id, value.reliability]));
  const taught = new Set(
    draft.lessons.flatMap(({ value }) => value.prose.passages.flatMap(({ claims }) => claims.map(({ id }) => id)))
  );
  return draft.claims.flatMap((entry) => {
    const { id, sources, speaker, reviewBy } = entry.value;
    const problems = eachKnown(entry, 'sources', 'sources', draft);
    if (typeof speaker === 'string') problems.push(...refer(draft, 'actors', speaker, entry.at('speaker')).map(orName));
    if (reviewBy && reviewBy < today) {
      problems.push({
        ...entry.at('reviewBy'),
        severity: release ? 'error' : 'warning',
        message: `the claim "${id}" was to be looked at again by ${reviewBy}`
      });
    }
    if (sources.every((source) => reliability.get(source) === 'low')) {
      problems.push({
        ...entry.at('sources'),
        severity: taught.has(id) ? 'error' : 'warning',
        message: `the claim "${id}" rests on sources of low reliability only${taught.has(id) ? ', yet a lesson teaches it; add a better source' : ''}`
      });
    }
    return problems;
  });
}

/** A speaker needs no card. */
function orName(problem: Problem): Problem {
  return problem.suggestion === undefined
    ? { ...problem, message: `${problem.message}; write { name: ... } for somebody who has no card` }
    : problem;
}

function knownSide({ value, at }: Entry<{ side: string }>, { info }: Draft): Problem[] {
  const sides = info?.value.sides.map(({ id }) => id);
  return !sides || sides.includes(value.side) ? [] : [dangling(at('side'), 'side of course.yaml', value.side, sides)];
}

function togetherTookPart({ value: { id, actors, together = [] }, at }: Entry<TimelineEvent>): Problem[] {
  return together.flatMap((actor, index) =>
    actors.includes(actor)
      ? []
      : [
          {
            ...at('together', index),
            severity: 'error',
            message: `"${actor}" is not among the actors of the event "${id}"`
          }
        ]
  );
}

function checkCards(draft: Draft): Problem[] {
  return [
    ...draft.actors.flatMap((entry) => [
      ...knownSide(entry, draft),
      ...eachKnown(entry, 'claims', 'claims', draft),
      ...(entry.value.wanted?.claims ?? []).flatMap((claim, index) =>
        refer(draft, 'claims', claim, entry.at('wanted', 'claims', index))
      )
    ]),
    ...draft.timeline.flatMap((entry) => [
      ...knownSide(entry, draft),
      ...eachKnown(entry, 'claims', 'claims', draft),
      ...eachKnown(entry, 'actors', 'actors', draft),
      ...togetherTookPart(entry)
    ]),
    ...draft.glossary.flatMap((entry) => eachKnown(entry, 'sources', 'sources', draft)),
    ...[...draft.minerals, ...draft.figures].flatMap((entry) => eachKnown(entry, 'claims', 'claims', draft)),
    ...draft.pictures.flatMap((entry) =>
      entry.value.notes.flatMap(({ claims }, note) =>
        claims.flatMap((claim, index) => refer(draft, 'claims', claim, entry.at('notes', note, 'claims', index)))
      )
    ),
    ...draft.deposits.flatMap((entry) => [
      ...eachKnown(entry, 'minerals', 'minerals', draft),
      ...eachKnown(entry, 'claims', 'claims', draft),
      ...(entry.value.position
        ? refer(draft, 'sources', entry.value.position.source, entry.at('position', 'source'))
        : [])
    ]),
    ...draft.drafts.flatMap((entry) => [
      ...eachKnown(entry, 'sources', 'sources', draft),
      ...Object.entries(entry.value.terms).flatMap(([id, { claims }]) => [
        ...knownDraftTerm(id, entry.at('terms', id), draft),
        ...claims.flatMap((claim, index) => refer(draft, 'claims', claim, entry.at('terms', id, 'claims', index)))
      ])
    ])
  ];
}

function knownDraftTerm(id: string, place: Place, { info }: Draft): Problem[] {
  const known = info?.value.draftTerms.map((term) => term.id);
  return !known || known.includes(id) ? [] : [dangling(place, 'draft term of course.yaml', id, known)];
}

/** A course that names the files of its ledger names each of them, once. */
function checkTopics({ info, claims, unread }: Draft): Problem[] {
  const topics = info?.value.topics ?? [];
  if (!info || topics.length === 0 || unread.has('claims')) return [];
  const files = [...new Set(claims.map(topicOf))];
  const named = topics.map(({ id }) => id);
  const wrong = topics.flatMap(({ id }, index): Problem[] => {
    const place = info.at('topics', index, 'id');
    if (named.indexOf(id) < index)
      return [{ ...place, severity: 'error', message: `the topic "${id}" is listed twice` }];
    if (files.includes(id)) return [];
    return [{ ...place, severity: 'error', message: `there is no file claims/${id}.yaml`, ...suggest(id, files) }];
  });
  const suggested = wrong.map(({ suggestion }) => suggestion);
  const unnamed = files
    .filter((id) => !named.includes(id) && !suggested.includes(id))
    .map((id): Problem => ({
      file: `claims/${id}.yaml`,
      line: 1,
      column: 1,
      severity: 'error',
      message: `the topic "${id}" has no name; add it under topics in course.yaml`
    }));
  return [...wrong, ...unnamed];
}
