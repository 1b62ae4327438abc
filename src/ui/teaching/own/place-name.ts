import type { OwnQuestion } from '#core/classroom/assignment/assignment.ts';
import { isRecord } from '#core/plain-json.ts';
import { valueAt, type Path } from '#core/classroom/own/edit.ts';
import { fieldsFor, shownFields, type Field } from '#core/classroom/own/fields.ts';
import { ownWords } from '#language/own.ts';

/** A place in an own question as its form names it: "Option 2, Message". */
export function placeName(typed: OwnQuestion, path: Path): string {
  const names: string[] = [];
  let fields = fieldsFor(typed['kind']);
  let field: Field | undefined;
  path.forEach((step, depth) => {
    if (typeof step === 'number') {
      const entry = field && ownWords.fields[field.word].entry;
      if (entry) names[names.length - 1] = ownWords.form.entry(entry, step + 1);
      return;
    }
    const owner = valueAt(typed, path.slice(0, depth));
    field = shownFields(fields, isRecord(owner) ? owner : {}).find(({ name }) => name === step);
    if (!field) return;
    names.push(ownWords.fields[field.word].label);
    fields = field.kind === 'list' || field.kind === 'group' ? field.of : [];
  });
  return ownWords.form.place(names);
}
