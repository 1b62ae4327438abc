/** Stands for Kit's `$app/paths` in the player, which knows no router: where the site lies is handed in. */
let root = '';

/** @param address of the site's root on its host, without a slash at its end */
export function setRoot(address: string): void {
  root = address;
}

/** Address of a route of the site, its parameters filled in. */
export function resolve(route: string, parameters: Record<string, string> = {}): string {
  return root + route.replace(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent(parameters[name] ?? ''));
}

/** Address of a file that is served as it is. */
export function asset(file: string): string {
  return root + file;
}
