import { cleanSteps } from '../../questions/clean.ts';
import type { KindName, QuestionOf } from '../../questions/index.ts';
import { judgements } from '../../questions/judgements.ts';
import { natures } from '../../questions/natures.ts';

/** What is said of a field on screen goes by one of these names. */
export const fieldWords = [
  ...['prompt', 'sentenceToJudge', 'explanation', 'hints', 'negative', 'keepOrder', 'announce'],
  ...['options', 'optionText', 'right', 'optionMessage', 'pin', 'answer', 'judgement', 'judgementMessages'],
  ...['accept', 'acceptText', 'acceptMessage', 'share', 'reject', 'rejectText', 'rejectMessage', 'otherwise'],
  ...['ignore', 'caseSensitive', 'spelling', 'from', 'to', 'items', 'itemText', 'itemMessage', 'targets'],
  ...['targetText', 'extraMessage', 'prompts', 'promptText', 'target', 'amount', 'unit', 'unitName', 'unitAlso'],
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
    | { kind: 'list'; of: readonly Field[]; ids?: 'letters' | 'numbers'; least: number; most: number }
    | { kind: 'group'; of: readonly Field[] }
    /** One of several shapes of the same entry; the one whose first field is there. */
    | { kind: 'either'; ways: readonly { word: FieldWord; of: readonly Field[] }[] }
  );

type List = Extract<Field, { kind: 'list' }>;

const prompt = { kind: 'text', name: 'prompt', word: 'prompt' } as const;
const last = [
  { kind: 'text', name: 'explanation', word: 'explanation' },
  { kind: 'lines', name: 'hints', word: 'hints', optional: true }
] as const;
const negative = { kind: 'tick', name: 'negative', word: 'negative', value: true, optional: true } as const;
const keepOrder = { kind: 'tick', name: 'shuffle', word: 'keepOrder', value: false, optional: true } as const;

function options<N extends string>(name: N, word: FieldWord, shape: { how: 'one' | 'some' } & Size) {
  const of: Field[] = [
    { kind: 'line', name: 'text', word: name === 'sentences' ? 'sentenceText' : 'optionText' },
    { kind: 'right', name: 'correct', word: 'right', how: shape.how, optional: true },
    { kind: 'line', name: 'message', word: 'optionMessage' },
    ...(name === 'sentences' ? [] : [pin])
  ];
  return { kind: 'list', name, word, of, ids: 'letters', least: shape.least, most: shape.most } as const;
}

interface Size {
  least: number;
  most: number;
}

const pin: Field = { kind: 'tick', name: 'pin', word: 'pin', value: true, optional: true };

function messages(word: FieldWord, names: readonly FieldWord[]) {
  const of = names.map((name): Field => ({ kind: 'line', name, word: name }));
  return { kind: 'group', name: 'messages', word, of } as const;
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
      { kind: 'line', name: 'message', word: 'acceptMessage', optional: true }
    ]
  },
  {
    kind: 'list',
    name: 'reject',
    word: 'reject',
    least: 1,
    most: 20,
    of: [
      { kind: 'line', name: 'text', word: 'rejectText' },
      { kind: 'line', name: 'message', word: 'rejectMessage' }
    ]
  },
  { kind: 'line', name: 'otherwise', word: 'otherwise' },
  {
    kind: 'ticks',
    name: 'ignore',
    word: 'ignore',
    choices: cleanSteps,
    usual: ['article', 'punctuation'],
    optional: true
  },
  { kind: 'tick', name: 'caseSensitive', word: 'caseSensitive', value: true, optional: true },
  { kind: 'tick', name: 'spelling', word: 'spelling', value: true, optional: true }
] as const satisfies readonly Field[];

function bands(word: FieldWord, within: FieldWord) {
  const of: Field[] = [
    { kind: 'number', name: 'within', word: within },
    { kind: 'number', name: 'score', word: 'share' },
    { kind: 'line', name: 'message', word: 'bandMessage', optional: true }
  ];
  return { kind: 'list', name: 'bands', word, of, least: 0, most: 6, optional: true } as const;
}

function likely(word: FieldWord, what: Field) {
  const of: Field[] = [what, { kind: 'line', name: 'message', word: 'rejectMessage' }];
  return { kind: 'list', name: 'likely', word, of, least: 1, most: 10 } as const;
}

/** The form of each kind of question, from top to bottom; a kind without its row does not compile. */
export const fieldsOf: { [K in KindName]: readonly Field<Extract<keyof QuestionOf<K>, string>>[] } = {
  choice: [prompt, options('options', 'options', { how: 'one', least: 3, most: 8 }), ...last, negative, keepOrder],
  multi: [
    prompt,
    options('options', 'options', { how: 'some', least: 4, most: 10 }),
    ...last,
    { kind: 'tick', name: 'announce', word: 'announce', value: true, optional: true },
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
      ...{ kind: 'list', name: 'items', word: 'items', ids: 'letters', least: 3, most: 8 },
      of: [
        { kind: 'line', name: 'text', word: 'itemText' },
        { kind: 'line', name: 'message', word: 'itemMessage' }
      ]
    },
    ...last
  ],
  match: [
    prompt,
    {
      ...{ kind: 'list', name: 'targets', word: 'targets', ids: 'letters', least: 3, most: 10 },
      of: [
        { kind: 'line', name: 'text', word: 'targetText' },
        { kind: 'line', name: 'message', word: 'extraMessage', optional: true },
        pin
      ]
    },
    {
      ...{ kind: 'list', name: 'prompts', word: 'prompts', ids: 'letters', least: 2, most: 8 },
      of: [
        { kind: 'line', name: 'text', word: 'promptText' },
        { kind: 'entry', name: 'target', word: 'target', of: 'targets' },
        { kind: 'line', name: 'message', word: 'itemMessage' }
      ]
    },
    ...last,
    keepOrder
  ],
  number: [
    prompt,
    { kind: 'number', name: 'answer', word: 'amount' },
    {
      ...{ kind: 'group', name: 'unit', word: 'unit', optional: true },
      of: [
        { kind: 'line', name: 'name', word: 'unitName' },
        { kind: 'lines', name: 'also', word: 'unitAlso', optional: true }
      ]
    },
    { kind: 'line', name: 'message', word: 'amountMessage' },
    likely('likelyAmounts', { kind: 'number', name: 'value', word: 'likelyAmount' }),
    { kind: 'line', name: 'otherwise', word: 'otherwise' },
    bands('bands', 'within'),
    {
      ...{ kind: 'pick', name: 'measure', word: 'measure', optional: true },
      choices: ['relative', 'absolute', 'ratio']
    },
    {
      ...{ kind: 'group', name: 'estimate', word: 'estimate', optional: true },
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
    { kind: 'line', name: 'message', word: 'dateMessage' },
    likely('likelyDates', { kind: 'date', name: 'date', word: 'likelyDate' }),
    { kind: 'line', name: 'otherwise', word: 'otherwise' },
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
      ...{ kind: 'list', name: 'items', word: 'sortItems', ids: 'letters', least: 4, most: 12 },
      of: [
        { kind: 'line', name: 'text', word: 'itemText' },
        { kind: 'entry', name: 'group', word: 'group', of: 'groups' },
        { kind: 'line', name: 'message', word: 'itemMessage' }
      ]
    },
    ...last
  ],
  gaps: [
    prompt,
    { kind: 'text', name: 'text', word: 'gapText' },
    {
      ...{ kind: 'list', name: 'gaps', word: 'gaps', ids: 'numbers', least: 1, most: 6 },
      of: [
        {
          ...{ kind: 'either', name: 'way', word: 'gapWay' },
          ways: [
            { word: 'gapOptions', of: [options('options', 'options', { how: 'one', least: 2, most: 8 })] },
            { word: 'accept', of: textRules }
          ]
        }
      ]
    },
    ...last
  ],
  evidence: [prompt, options('sentences', 'sentences', { how: 'some', least: 3, most: 10 }), ...last],
  attribute: [
    prompt,
    { kind: 'text', name: 'sentence', word: 'said' },
    options('speakers', 'speakers', { how: 'one', least: 3, most: 6 }),
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
