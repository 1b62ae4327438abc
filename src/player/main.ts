import type { PlayerData } from '#ui/lesson/player-data.ts';
import { start } from './start.ts';

const data = document.getElementById('player-data')?.textContent;
if (data) start(JSON.parse(data) as PlayerData);
