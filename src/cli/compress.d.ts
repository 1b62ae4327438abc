import type { Adapter } from '@sveltejs/kit';

export function compressing(adapter: Adapter, folder: string): Adapter;
export function compress(folder: string): Promise<void>;
