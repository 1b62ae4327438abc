import { cleanSteps } from '../../questions/clean.ts';
import type { KindName, QuestionOf } from '../../questions/index.ts';
import { judgements } from '../../questions/judgements.ts';
import { natures } from '../../questions/natures.ts';

/** What is said of a field on screen goes by one of these names. */
export const fieldWords = [
  ...['prompt', 'sentenceToJudge', 'explanation', 'hints', 'negative', 'keepOrder', 'announce'],
  ...['options', 'optionText', 'right', 'optionMessage', 'pin', 'answer', 'judgement', 'judgementMessages'],
  ...['accept', 'acceptText', 'acceptMessage', 'share', 'reject', 'rejectText', 'rejectMessage', 'otherwise'],
  ...['ignore', 'caseSensitive', 'spelling', 'person', 'from', 'to', 'items', 'itemText', 'itemMessage'],
  ...[
    'targets',
    'targetText',
    'extraMessage',
    'prompts',
    'promptText',
    'target',
    'amount',
    'unit',
    'unitName',
    'unitAlso'
  ],
  ...['measure', 'bands', 'within', 'bandMessage', 'amountMessage', 'likelyAmounts', 'likelyAmount', 'estimate'],
  ...['estimateFrom', 'estimateTo', 'scale', 'claimed', 'claimedValue', 'claimedLabel', 'date', 'dateBands'],
  ...['dateWithin', 'dateMessage', 'likelyDates', 'likelyDate', 'groups', 'groupText', 'sortItems', 'group'],
  ...['gapText', 'gaps', 'gapWay', 'gapOptions', 'sentences', 'sentenceText', 'said', 'speakers', 'nature'],
  ...['natureMessages', 'true', 'false', 'unknown', 'fact', 'claim', 'forecast', 'opinion']
] as const;
export type FieldWord = (typeof fieldWords)[number];

interface Named<N extends string> {
  /** The key it has in the question. */
  name: N;
  word: FieldWord;
  /** Left out of the question where nothing is written. */
  optional?: true;
  /** A setting that few need: it stands apart from the other fields. */
  rare?: true;
}

/** One thing a teacher fills in. */
export type Field<N extends string = string> = Named<N> &
  (
    | { kind: 'line' | 'text' | 'number' | 'date' }
    /** A list of texts, one a line. */
    | { kind: 'lines' }
    | { kind: 'pick'; choices: readonly string[] }
    /** `value` is what stands in the question when it is ticked; nothing stands there when it is not. */
    | { kind: 'tick'; value: boolean }
    | { kind: 'ticks'; choices: readonly string[]; usual: readonly string[] }
    /** Whether this entry of a list is right: exactly one of them, or several. */
    | { kind: 'right'; how: 'one' | 'some' }
    /** An entry of the list named `of`, by its id. */
    | { kind: 'entry'; of: string }
    /** `ids` are made by the program and stay what they are. */
    | ({ kind: 'list'; of: readonly Field[]; ids?: 'letters' | 'numbers' } & Size)
    | { kind: 'group'; of: readonly Field[] }
    /** One of several shapes of the same entry; the one whose first field is there. */
    | { kind: 'either'; ways: readonly { word: FieldWord; of: readonly Field[] }[] }
  );

interface Size {
  least: number;
  most: number;
  /** Entries a new question has, where that is more than it must have: what is left empty at the end counts for nothing. */
  first?: number;
}

type List = Extract<Field, { kind: 'list' }>;

const prompt = { kind: 'text', name: 'prompt', word: 'prompt' } as const;
const why = { kind: 'line', name: 'message', optional: true } as const;
const otherwise = { kind: 'line', name: 'otherwise', word: 'otherwise', optional: true } as const;
const last = [
  { kind: 'text', name: 'explanation', word: 'explanation', optional: true },
  { kind: 'lines', name: 'hints', word: 'hints', optional: true, rare: true }
] as const;
const negative = { kind: 'tick', name: 'negative', word: 'negative', value: true, optional: true, rare: true } as const;
const keepOrder = {
  kind: 'tick',
  name: 'shuffle',
  word: 'keepOrder',
  value: false,
  optional: true,
  rare: true
} as const;

function options<N extends string>(name: N, word: FieldWord, shape: { how: 'one' | 'some' } & Size) {
  const of: Field[] = [
    { kind: 'line', name: 'text', word: name === 'sentences' ? 'sentenceText' : 'optionText' },
    { kind: 'right', name: 'correct', word: 'right', how: shape.how, optional: true },
    { ...why, word: 'optionMessage' },
    ...(name === 'sentences' ? [] : [pin])
  ];
  const { least, most, first = least } = shape;
  return { kind: 'list', name, word, of, ids: 'letters', least, most, first } as const;
}

const pin: Field = { kind: 'tick', name: 'pin', word: 'pin', value: true, optional: true };

function messages(word: FieldWord, names: readonly FieldWord[]) {
  const of = names.map((name): Field => ({ kind: 'line', name, word: name, optional: true }));
  return { kind: 'group', name: 'messages', word, of, optional: true } as const;
}

const textRules = [
  {
    kind: 'list',
    name: 'accept',
    word: 'accept',
    least: 1,
    most: 20,
    of: [
      { kind: 'line', name: 'text', word: 'acceptText' },
      { kind: 'number', name: 'score', word: 'share', optional: true },
      { ...why, word: 'acceptMessage' }
    ]
  },
  {
    kind: 'list',
    name: 'reject',
    word: 'reject',
    least: 0,
    most: 20,
    first: 1,
    optional: true,
    of: [
      { kind: 'line', name: 'text', word: 'rejectText' },
      { ...why, word: 'rejectMessage' }
    ]
  },
  otherwise,
  {
    kind: 'ticks',
    name: 'ignore',
    word: 'ignore',
    choices: cleanSteps,
    usual: ['article', 'punctuation'],
    optional: true,
    rare: true
  },
  { kind: 'tick', name: 'caseSensitive', word: 'caseSensitive', value: true, optional: true, rare: true },
  { kind: 'tick', name: 'spelling', word: 'spelling', value: true, optional: true, rare: true },
  { kind: 'tick', name: 'person', word: 'person', value: true, optional: true, rare: true }
] as const satisfies readonly Field[];

function bands(word: FieldWord, within: FieldWord) {
  const of: Field[] = [
    { kind: 'number', name: 'within', word: within },
    { kind: 'number', name: 'score', word: 'share' },
    { ...why, word: 'bandMessage' }
  ];
  return { kind: 'list', name: 'bands', word, of, least: 0, most: 6, optional: true, rare: true } as const;
}

function likely(word: FieldWord, what: Field) {
  const of: Field[] = [what, { ...why, word: 'rejectMessage' }];
  return { kind: 'list', name: 'likely', word, of, least: 0, most: 10, first: 1, optional: true } as const;
}

/** The form of each kind of question, from top to bottom; a kind without its row does not compile. */
export const fieldsOf: { [K in KindName]: readonly Field<Extract<keyof QuestionOf<K>, string>>[] } = {
  choice: [
    prompt,
    options('options', 'options', { how: 'one', least: 2, most: 26, first: 3 }),
    ...last,
    negative,
    keepOrder
  ],
  multi: [
    prompt,
    options('options', 'options', { how: 'some', least: 2, most: 16, first: 4 }),
    ...last,
    { kind: 'tick', name: 'announce', word: 'announce', value: true, optional: true, rare: true },
    negative,
    keepOrder
  ],
  statement: [
    { ...prompt, word: 'sentenceToJudge' },
    { kind: 'pick', name: 'answer', word: 'judgement', choices: judgements },
    messages('judgementMessages', judgements),
    ...last
  ],
  text: [prompt, ...textRules, ...last],
  order: [
    prompt,
    { kind: 'line', name: 'from', word: 'from' },
    { kind: 'line', name: 'to', word: 'to' },
    {
      ...{ kind: 'list', name: 'items', word: 'items', ids: 'letters', least: 2, most: 12, first: 3 },
      of: [
        { kind: 'line', name: 'text', word: 'itemText' },
        { ...why, word: 'itemMessage' }
      ]
    },
    ...last
  ],
  match: [
    prompt,
    {
      ...{ kind: 'list', name: 'targets', word: 'targets', ids: 'letters', least: 2, most: 14, first: 3 },
      of: [{ kind: 'line', name: 'text', word: 'targetText' }, { ...why, word: 'extraMessage' }, pin]
    },
    {
      ...{ kind: 'list', name: 'prompts', word: 'prompts', ids: 'letters', least: 2, most: 12 },
      of: [
        { kind: 'line', name: 'text', word: 'promptText' },
        { kind: 'entry', name: 'target', word: 'target', of: 'targets' },
        { ...why, word: 'itemMessage' }
      ]
    },
    ...last,
    keepOrder
  ],
  number: [
    prompt,
    { kind: 'number', name: 'answer', word: 'amount' },
    {
      ...{ kind: 'group', name: 'unit', word: 'unit', optional: true, rare: true },
      of: [
        { kind: 'line', name: 'name', word: 'unitName' },
        { kind: 'lines', name: 'also', word: 'unitAlso', optional: true }
      ]
    },
    { ...why, word: 'amountMessage' },
    likely('likelyAmounts', { kind: 'number', name: 'value', word: 'likelyAmount' }),
    otherwise,
    bands('bands', 'within'),
    {
      ...{ kind: 'pick', name: 'measure', word: 'measure', optional: true, rare: true },
      choices: ['relative', 'absolute', 'ratio']
    },
    {
      ...{ kind: 'group', name: 'estimate', word: 'estimate', optional: true, rare: true },
      of: [
        { kind: 'number', name: 'from', word: 'estimateFrom' },
        { kind: 'number', name: 'to', word: 'estimateTo' },
        { kind: 'pick', name: 'scale', word: 'scale', choices: ['log', 'linear'] },
        {
          ...{ kind: 'list', name: 'claimed', word: 'claimed', least: 0, most: 5, optional: true },
          of: [
            { kind: 'number', name: 'value', word: 'claimedValue' },
            { kind: 'line', name: 'label', word: 'claimedLabel' }
          ]
        }
      ]
    },
    ...last
  ],
  date: [
    prompt,
    { kind: 'date', name: 'answer', word: 'date' },
    { ...why, word: 'dateMessage' },
    likely('likelyDates', { kind: 'date', name: 'date', word: 'likelyDate' }),
    otherwise,
    bands('dateBands', 'dateWithin'),
    ...last
  ],
  sort: [
    prompt,
    {
      ...{ kind: 'list', name: 'groups', word: 'groups', ids: 'letters', least: 2, most: 5 },
      of: [{ kind: 'line', name: 'text', word: 'groupText' }]
    },
    {
      ...{ kind: 'list', name: 'items', word: 'sortItems', ids: 'letters', least: 2, most: 12, first: 4 },
      of: [
        { kind: 'line', name: 'text', word: 'itemText' },
        { kind: 'entry', name: 'group', word: 'group', of: 'groups' },
        { ...why, word: 'itemMessage' }
      ]
    },
    ...last
  ],
  gaps: [
    prompt,
    { kind: 'text', name: 'text', word: 'gapText' },
    {
      ...{ kind: 'list', name: 'gaps', word: 'gaps', ids: 'numbers', least: 1, most: 12 },
      of: [
        {
          ...{ kind: 'either', name: 'way', word: 'gapWay' },
          ways: [
            { word: 'gapOptions', of: [options('options', 'options', { how: 'one', least: 2, most: 26 })] },
            { word: 'accept', of: textRules }
          ]
        }
      ]
    },
    ...last
  ],
  evidence: [prompt, options('sentences', 'sentences', { how: 'some', least: 2, most: 16, first: 3 }), ...last],
  attribute: [
    prompt,
    { kind: 'text', name: 'sentence', word: 'said' },
    options('speakers', 'speakers', { how: 'one', least: 2, most: 10, first: 3 }),
    { kind: 'pick', name: 'nature', word: 'nature', choices: natures },
    messages('natureMessages', natures),
    ...last,
    keepOrder
  ]
};

/** The fields of a kind, or none for what is no kind. */
export function fieldsFor(kind: unknown): readonly Field[] {
  return typeof kind === 'string' && Object.hasOwn(fieldsOf, kind) ? fieldsOf[kind as KindName] : [];
}

/** The fields an entry shows: one of several shapes gives way to the fields of the shape it has. */
export function shownFields(fields: readonly Field[], value: { [key: string]: unknown }): readonly Field[] {
  return fields.flatMap((field) => (field.kind === 'either' ? [field, ...wayOf(field, value).of] : [field]));
}

/** The shape a value has; the first where it has none yet. */
export function wayOf({ ways }: Extract<Field, { kind: 'either' }>, value: { [key: string]: unknown }) {
  const way = ways.find(({ of }) => of[0] && Object.hasOwn(value, of[0].name)) ?? ways[0];
  if (!way) throw new Error('a field of several shapes has none');
  return way;
}

/** Whether exactly one entry of a list is right, or several; undefined where none is. */
export function rightsOf({ of }: List): 'one' | 'some' | undefined {
  return of.flatMap((field) => (field.kind === 'right' ? [field.how] : []))[0];
}
