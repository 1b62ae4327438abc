/// <reference types="@sveltejs/kit" />

/** Absolute path of the site, for the one page that is served at any depth. */
declare const __BASE_PATH__: string;

declare module 'virtual:course' {
  /** The checked course, for `unpackCourse`. */
  export const packed: string;
}

declare module 'virtual:lessons' {
  import type { Component } from 'svelte';
  export const lessons: Record<string, (() => Promise<{ default: Component }>) | undefined>;
}

declare module 'virtual:player' {
  /** Address of the player, below the site's root. */
  export const player: string;
  /** Of all it may wake. */
  export const styles: string;
}
