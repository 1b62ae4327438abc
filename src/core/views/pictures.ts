import { curl } from '../typography.ts';
import type { CitedSource, ClaimView } from './claim.ts';
import { draftsOf } from './drafts.ts';
import type { Course } from '../course/course.ts';
import type { AgreementDraft, Deposit, DepositStatus, Figure, Mineral, Picture, Source } from '../course/schemas.ts';

/** Views of claims by their ids, from `claimViewer`. */
export type ViewClaims = (ids: readonly string[]) => ClaimView[];

/** What the page of a picture says around it. */
export interface PictureText {
  title?: string;
  intro?: string;
  notes: { title: string; text: string; claims: ClaimView[] }[];
}

export interface DepositView extends Pick<Deposit, 'id' | 'name' | 'nameLocal' | 'oblast' | 'status' | 'asOf'> {
  minerals: { id: string; name: string }[];
  basis: 'page' | 'town' | 'none';
  /** The page the position comes from. */
  position?: CitedSource;
  note?: string;
  claims: ClaimView[];
}

export interface DraftsView {
  drafts: DraftView[];
  /** Point by point in the order of the course; of each, what every version says, by id of the version. */
  terms: { id: string; name: string; says: Record<string, { value: string; claims: ClaimView[] }> }[];
}

export interface DraftView extends Pick<AgreementDraft, 'id' | 'label' | 'date' | 'title' | 'stage' | 'note'> {
  sources: CitedSource[];
}

export interface FigureView extends Omit<Figure, 'claims'> {
  claims: ClaimView[];
}

/** How far a mineral has come, by the deposits that hold it. */
export type Standing = 'mined' | 'known' | 'none';

export interface MineralView extends Omit<Mineral, 'claims' | 'note'> {
  standing: Standing;
  deposits: { id: string; name: string; status: DepositStatus }[];
  claims: ClaimView[];
}

export function pictureText(course: Course, id: Picture['id'], view: ViewClaims): PictureText {
  const picture = course.pictures.get(id);
  return {
    ...(picture && { title: curl(picture.title), intro: curl(picture.intro) }),
    notes: (picture?.notes ?? []).map(({ title, text, claims }) => ({
      title: curl(title),
      text: curl(text),
      claims: view(claims)
    }))
  };
}

export function depositView(course: Course, deposit: Deposit, view: ViewClaims): DepositView {
  const { id, name, nameLocal, oblast, status, asOf, position, note } = deposit;
  const source = position && course.sources.get(position.source);
  return {
    id,
    name: curl(name),
    oblast,
    status,
    minerals: deposit.minerals.flatMap((mineral) => {
      const known = course.minerals.get(mineral);
      return known ? [{ id: known.id, name: known.name }] : [];
    }),
    basis: position?.basis ?? 'none',
    claims: view(deposit.claims),
    ...(nameLocal !== undefined && { nameLocal }),
    ...(asOf !== undefined && { asOf }),
    ...(source && { position: cite(source) }),
    ...(note !== undefined && { note: curl(note) })
  };
}

export function draftsView(course: Course, view: ViewClaims): DraftsView {
  const drafts = draftsOf(course);
  return {
    drafts: drafts.map(({ id, label, date, title, stage, note, sources }) => ({
      id,
      label: curl(label),
      date,
      stage: curl(stage),
      sources: sources.flatMap((source) => course.sources.get(source) ?? []).map(cite),
      ...(title !== undefined && { title: curl(title) }),
      ...(note !== undefined && { note: curl(note) })
    })),
    terms: course.info.draftTerms
      .filter(({ id }) => drafts.some(({ terms }) => terms[id]))
      .map(({ id, name }) => ({
        id,
        name: curl(name),
        says: Object.fromEntries(
          drafts.flatMap((draft) => {
            const said = draft.terms[id];
            return said ? [[draft.id, { value: curl(said.value), claims: view(said.claims) }]] : [];
          })
        )
      }))
  };
}

export function figureView({ claims, label, ask, ...figure }: Figure, view: ViewClaims): FigureView {
  return {
    ...figure,
    label: curl(label),
    claims: view(claims),
    ...(ask !== undefined && { ask: curl(ask) })
  };
}

/** Figures by unit, the unit met first first. */
export function figuresByUnit<F extends { unit: string }>(figures: readonly F[]): [unit: string, figures: F[]][] {
  const units = new Map<string, F[]>();
  for (const figure of figures) units.set(figure.unit, [...(units.get(figure.unit) ?? []), figure]);
  return [...units];
}

export function mineralView(course: Course, mineral: Mineral, view: ViewClaims): MineralView {
  const { claims, note: _forAuthors, uses, inCountry, ...rest } = mineral;
  const deposits = [...course.deposits.values()].filter(({ minerals }) => minerals.includes(mineral.id));
  return {
    ...rest,
    inCountry: curl(inCountry),
    standing: standingOf(deposits),
    deposits: deposits.map(({ id, name, status }) => ({ id, name: curl(name), status })),
    claims: view(claims),
    ...(uses !== undefined && { uses: curl(uses) })
  };
}

/** Mined where one of its deposits is at work; a deposit that lies idle or is only known counts as known. */
export function standingOf(deposits: readonly Pick<Deposit, 'status'>[]): Standing {
  if (deposits.length === 0) return 'none';
  return deposits.some(({ status }) => status === 'operating') ? 'mined' : 'known';
}

/** Without the note, which is for authors. */
function cite({ id, publisher, title, url, copy, published, reliability }: Source): CitedSource {
  return {
    id,
    publisher,
    title,
    reliability,
    ...(url !== undefined && { url }),
    ...(copy && { copy }),
    ...(published !== undefined && { published })
  };
}
