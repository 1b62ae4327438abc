import { canKeep, cannotRead, followKept, keep, namesKept, readKept } from '#device/kept.ts';
import { readKeyFile, writeKeyFile } from '#device/key-file.ts';
import { locked } from '#device/lock.ts';
import { canSeal, makeKeys, type TeacherKeys } from '#device/seal.ts';

/** Holds the keys in use. */
const current = 'teacher-keys';
/** What begins so holds keys by their public half, for ever: links that were handed out seal for them. */
const known = 'teacher-key-';

/** The teacher's own keys: made when they are first needed, kept on this machine, never written over. */
export class TeacherKeyring {
  /** Those in use: new links seal for them. */
  keys = $state.raw<TeacherKeys>();
  /** Those in use and all before them: what was sealed for any of them opens. */
  all = $state.raw<readonly TeacherKeys[]>([]);
  /** False where the browser keeps nothing. */
  kept = $state(true);
  readonly sealable = canSeal();
  #started: Promise<void> | undefined;

  /** Reads what is kept; calling it again changes nothing. */
  start(): Promise<void> {
    this.kept = canKeep();
    this.#started ??= this.#read();
    return this.#started;
  }

  /**
   * Reads what is kept and follows other tabs.
   * @returns ends it
   */
  follow(): () => void {
    void this.start();
    return followKept('teacher-key', () => void this.#read());
  }

  /** The keys in use; made where there are none, in this tab or another. */
  async get(): Promise<TeacherKeys> {
    await this.start();
    return (
      this.keys ??
      locked(current, async () => {
        await this.#read();
        return this.keys ?? this.#put(await makeKeys());
      })
    );
  }

  /** Takes over keys from a file. Those before them are kept beside them. */
  async use(keys: TeacherKeys): Promise<void> {
    await this.start();
    await locked(current, async () => {
      await this.#read();
      await this.#put(keys);
    });
  }

  async #put(keys: TeacherKeys): Promise<TeacherKeys> {
    // each under a name of its own as well: where there is no lock, another tab may write the common one at this moment
    for (const one of this.keys ? [this.keys, keys] : [keys]) {
      this.kept = keep(known + one.publicKey, await writeKeyFile(one, current));
    }
    this.kept &&= keep(current, await writeKeyFile(keys, current));
    this.keys = keys;
    this.all = unique([keys, ...this.all]);
    return keys;
  }

  async #read(): Promise<void> {
    const [keys, ...others] = await Promise.all([current, ...namesKept(known)].map(readKeys));
    this.keys = keys ?? this.keys;
    this.all = unique([this.keys, ...others, ...this.all]);
  }
}

async function readKeys(name: string): Promise<TeacherKeys | undefined> {
  const file = readKept(name, (raw) => (typeof raw === 'string' ? raw : undefined));
  if (file === undefined) return undefined;
  const { keys } = await readKeyFile(file);
  if (!keys) cannotRead(name);
  return keys;
}

function unique(all: readonly (TeacherKeys | undefined)[]): TeacherKeys[] {
  const keys = all.filter((one) => one !== undefined);
  return keys.filter((one, at) => keys.findIndex(({ publicKey }) => publicKey === one.publicKey) === at);
}
