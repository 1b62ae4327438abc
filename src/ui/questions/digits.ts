/** A digit picks the option at that place of its group, as long as it is not typed into a field. */
export function pickByDigit(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const target = event.target as HTMLElement;
  if (
    event.ctrlKey ||
    event.altKey ||
    event.metaKey ||
    target.matches('select, input:not([type="radio"], [type="checkbox"])')
  )
    return;
  const group = target.closest('fieldset') ?? event.currentTarget;
  const options = group.querySelectorAll<HTMLInputElement>('input[type="radio"], input[type="checkbox"]');
  const option = options[Number(event.key) - 1];
  if (!option) return;
  option.focus();
  option.click();
}
