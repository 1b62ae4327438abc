import { keep, readKept } from '#browser/kept.ts';
import { readKeyFile, writeKeyFile } from '#browser/key-file.ts';
import { canSeal, makeKeys, type TeacherKeys } from '#browser/seal.ts';

const name = 'teacher-keys';

/** The teacher's own keys: made when they are first needed, kept on this machine. */
export class TeacherKeyring {
  keys = $state.raw<TeacherKeys>();
  readonly sealable = canSeal();

  /** Reads what is kept. */
  async start(): Promise<void> {
    const kept = readKept(name);
    if (typeof kept !== 'string') return;
    const { keys } = await readKeyFile(kept);
    this.keys ??= keys;
  }

  /** The keys; made where there are none. */
  async get(): Promise<TeacherKeys> {
    this.keys ??= await makeKeys();
    keep(name, await writeKeyFile(this.keys, name));
    return this.keys;
  }

  /** Takes over keys from a file. */
  async use(keys: TeacherKeys): Promise<void> {
    this.keys = keys;
    keep(name, await writeKeyFile(keys, name));
  }
}
