/** How many ways there are to take `count` of `n` things one after the other. */
export function arrangements(n: number, count: number): number {
  let product = 1;
  for (let i = 0; i < count; i++) product *= Math.max(0, n - i);
  return product;
}

/** How many sequences there are of up to `longest` of `n` things, none of them twice; the empty one counts. */
export function sequenceCount(n: number, longest: number): number {
  let sum = 0;
  for (let length = 0; length <= longest; length++) sum += arrangements(n, length);
  return sum;
}

/** The number of a sequence among all of them, shorter ones first (the Lehmer code for those of full length). */
export function rankSequence(places: readonly number[], n: number): number {
  // not by a list of all that is left: there are days in a thousand years
  const rank = places.reduce((sum, place, at) => {
    const taken = places.slice(0, at).filter((earlier) => earlier < place).length;
    return sum * (n - at) + place - taken;
  }, 0);
  return sequenceCount(n, places.length - 1) + rank;
}

/** The sequence with this number; the number is below `sequenceCount`. */
export function sequenceAt(index: number, n: number): number[] {
  let [length, rank] = [0, index];
  while (rank >= arrangements(n, length)) rank -= arrangements(n, length++);
  const digits: number[] = [];
  for (let left = n - length + 1; left <= n; left++) {
    digits.unshift(rank % left);
    rank = Math.floor(rank / left);
  }
  return digits.reduce<number[]>((places, digit) => [...places, placeLeft(digit, places)], []);
}

/** The place with this number among those that are not taken. */
function placeLeft(number: number, taken: readonly number[]): number {
  return taken.toSorted((a, b) => a - b).reduce((place, one) => (one <= place ? place + 1 : place), number);
}
