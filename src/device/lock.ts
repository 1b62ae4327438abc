import { placed } from './place.ts';

/**
 * Does something while no other tab does its own under this name. Browsers have such locks on secure pages only; on
 * others it is done at once, and who does it must bear that another tab does the same.
 */
export async function locked<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const locks = typeof navigator === 'undefined' ? undefined : (navigator.locks as LockManager | undefined);
  return locks ? ((await locks.request(placed(name), work)) as T) : work();
}
