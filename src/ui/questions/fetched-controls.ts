/** The controls that `controls.ts` fetches, for who brings them along: the player, and the styles of a lesson. */
import './Attribute.svelte';
import './Date.svelte';
import './Gaps.svelte';
import './Match.svelte';
import './Multi.svelte';
import './Number.svelte';
import './Order.svelte';
import './PickEvidence.svelte';
import './Sort.svelte';
