import { words, count } from './index.ts';

/** The words of the page on which an assignment is taken and handed in. */
export const takeWords = {
  title: 'Take a quiz',
  intro: 'Open the link your teacher sent, type the code from the board, or open the file.',
  untitled: 'Assignment',
  loading: 'The assignment is being opened …',
  unreachable: 'The questions could not be fetched; perhaps you are offline. Nothing is lost.',
  retry: 'Try again',
  noFragment:
    'Did you come by a link? Then its end is missing: all that follows the sign #. Without it nobody can tell which quiz is meant. Open the whole link, or paste it here.',
  board: 'Code from the board, or link',
  openBoard: 'Open',
  file: 'Assignment file',
  nothing: 'None of its questions can be asked any more. Tell your teacher.',
  form: (name: string) => `Form ${name}`,

  about: {
    due: (iso: string) => `Due on ${words.date(iso)}.`,
    one: 'One attempt.',
    several: 'Several attempts; each is handed in on its own.',
    time: (n: number) => `Planned for ${count(n, 'minute')}.`,
    limit: (n: number) =>
      `You have ${count(n, 'minute')} from the start, also while the page is closed; then it ends by itself.`,
    left: (n: number) =>
      `${count(n, 'question')} ${n === 1 ? 'has' : 'have'} changed or gone since and cannot be asked; what can be asked is asked.`,
    corrected: (n: number) =>
      `${count(n, 'question')} ${n === 1 ? 'was' : 'were'} corrected since; answers are marked by the new key.`,
    own: 'Your teacher wrote some of the questions; the course did not check them.',
    ownFailed: (n: number) =>
      `${count(n, 'question')} of your teacher’s own cannot be read and ${n === 1 ? 'is' : 'are'} left out.`,
    stored: 'Your answers stay in this browser until you hand them in yourself. No server sees them.',
    done: 'You have finished this assignment. Open it under “Earlier sittings” to hand it in, or to hand it in again.'
  },

  handIn: {
    title: 'Hand in',
    intro: 'Nothing has been sent. Copy the code, or save the file, and send it to your teacher.',
    sealed: 'It is sealed: only your teacher can read it.',
    name: 'Your name',
    number: 'Your class number',
    nameHint: 'It is written into the code and nowhere else.',
    make: 'Make the code',
    needName: 'Type it first; your teacher asked for it.',
    code: 'Your code',
    copy: 'Copy the code',
    copied: 'Copied.',
    notCopied: 'The browser did not allow copying. Select the code and copy it.',
    qr: 'The code as a picture',
    qrHint: 'Your teacher can scan it from your screen.',
    file: 'Save as a file',
    fileName: (id: string) => `hand-in-${id}.json`,
    needsFile: 'Some answers are too long for a code. Hand in the file.',
    keep: 'Keep a copy until your teacher has confirmed it.',
    failed:
      'This hand-in could not be sealed. Open the assignment in a newer browser, or ask your teacher for a link without a seal.',
    cannotSeal:
      'This page did not come over a secure connection (https), so it cannot seal a hand-in. Open the same link with https, or ask your teacher for a link without a seal.',
    attempt: (n: number) => `This is attempt ${n}.`
  }
};
