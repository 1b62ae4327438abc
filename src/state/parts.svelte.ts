import { asset } from '$app/paths';

/** What is fetched when it is used, code and data alike; and whether the site still has what belongs to this page. */
class Parts {
  /** The site answers and a part of this page does not come: most often a new build took the place of this one. */
  outdated = $state(false);

  /**
   * Fetches a part. Where that fails although the site answers it is tried once more, then the page is out of date.
   * @param load does it anew each time: `() => import('./Form.svelte')`
   * @throws what `load` throws; callers say so, and ask again when they are asked again
   */
  async fetch<T>(load: () => Promise<T>): Promise<T> {
    try {
      return await load();
    } catch (error) {
      if (!(await siteAnswers())) throw error;
      try {
        await fetchStylesAgain();
        return await load();
      } catch (again) {
        this.outdated = true;
        throw again;
      }
    }
  }

  /**
   * Fetches data in JSON. Where the site answers and has none there the page is out of date.
   * @throws also where the host is in trouble, which is no fault of the page
   */
  async fetchData<T>(address: string): Promise<T> {
    const response = await fetch(address);
    if (response.ok) return (await response.json()) as T;
    if (response.status === 404 && (await siteAnswers())) this.outdated = true;
    throw new Error(`${address} could not be fetched.`);
  }
}

/** One for the page. */
export const parts = new Parts();

async function siteAnswers(): Promise<boolean> {
  try {
    return (await fetch(asset('/_app/version.json'), { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/** The bundler asks for the styles of a part once only: without this a part that came late would come without them. */
async function fetchStylesAgain(): Promise<void> {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]:not([disabled])')) {
    if (link.sheet) continue;
    const again = link.cloneNode() as HTMLLinkElement;
    const come = new Promise((resolve, reject) => Object.assign(again, { onload: resolve, onerror: reject }));
    link.replaceWith(again);
    await come;
  }
}
