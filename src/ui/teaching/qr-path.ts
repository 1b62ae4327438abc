/** Modules of light around a QR code, without which cameras do not find it (ISO/IEC 18004). */
export const quietZone = 4;

/** The dark modules of a QR code as the path of an SVG, a stroke for each run of them in a row. */
export function qrPath(modules: readonly (readonly boolean[])[]): string {
  return modules
    .map((row, y) =>
      runs(row)
        .map(({ from, to }) => `M${from} ${y}h${to - from}v1H${from}z`)
        .join('')
    )
    .join('');
}

function runs(row: readonly boolean[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  row.forEach((dark, x) => {
    const last = found.at(-1);
    if (!dark) return;
    if (last?.to === x) last.to++;
    else found.push({ from: x, to: x + 1 });
  });
  return found;
}
