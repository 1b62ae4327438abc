import { join, sep } from 'node:path';

/** Folders of the project that commands write: what is built, and what they need while they run. */
const writtenFolders = ['build', '.tmp'];

/** Whether a file was written by a command, unless it belongs to a course that lies there: no author saved it. */
export function isWritten(path: string, root: string, course: string): boolean {
  const below = (folder: string) => path === folder || path.startsWith(folder + sep);
  return writtenFolders.some((folder) => below(join(root, folder))) && !below(course) && !course.startsWith(path + sep);
}
