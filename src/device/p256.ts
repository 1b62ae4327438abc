/** The prime of the curve P-256 and the constant of y² = x³ - 3x + b (FIPS 186-5; SEC 2, section 2.4.2). */
const prime = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
const constant = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;

/**
 * A point with this x as browsers import it: a 4, then x and y, 65 bytes. Of the two points there are it gives the one
 * with the even y; a shared secret is the same with either, so 32 bytes are enough to send a public key.
 * @returns undefined where the curve has no such point
 */
export function pointOf(x: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const value = BigInt(`0x${hex(x)}`);
  if (x.length !== 32 || value >= prime) return undefined;
  const square = ((((value * value - 3n) * value + constant) % prime) + prime) % prime;
  // the prime is 3 modulo 4
  const root = power(square, (prime + 1n) / 4n);
  if ((root * root) % prime !== square) return undefined;
  const y = root % 2n === 0n ? root : prime - root;
  const digits = `04${hex(x)}${y.toString(16).padStart(64, '0')}`;
  return Uint8Array.from(digits.match(/../g) ?? [], (byte) => parseInt(byte, 16));
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (const bit of exponent.toString(2)) {
    result = (result * result) % prime;
    if (bit === '1') result = (result * base) % prime;
  }
  return result;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') || '0';
}
