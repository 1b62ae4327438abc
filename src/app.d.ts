/// <reference types="@sveltejs/kit" />

/** Absolute path of the site, for the one page that is served at any depth. */
declare const __BASE_PATH__: string;

declare module 'virtual:course' {
  export const files: readonly { path: string; text: string }[];
}

declare module 'virtual:lessons' {
  import type { Component } from 'svelte';
  export const lessons: Record<string, (() => Promise<{ default: Component }>) | undefined>;
}

declare module 'virtual:player' {
  /** Address of the player, below the site's root. */
  export const player: string;
}
