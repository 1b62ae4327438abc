/** Zeros and ones, the first to be read first. */
export type Bits = readonly number[];

/** Largest number that `number` writes. */
export const numberLimit = 2 ** 48 - 1;

/** Bits that tell so many things apart. */
export function widthFor(states: number): number {
  let width = 0;
  while (2 ** width < states) width++;
  return width;
}

export class BitWriter {
  readonly bits: number[] = [];

  /** A number below 2 to the `width`, the highest bit first. */
  write(value: number, width: number): this {
    for (let place = width - 1; place >= 0; place--) this.bits.push(Math.floor(value / 2 ** place) % 2);
    return this;
  }

  flag(on: boolean): this {
    return this.write(on ? 1 : 0, 1);
  }

  /** A whole number of any size, small ones in five bits: four at a time, each after a bit that says whether more follow. */
  number(value: number): this {
    let rest = value;
    while (rest > 15) {
      this.write(1, 1).write(rest % 16, 4);
      rest = Math.floor(rest / 16);
    }
    return this.write(0, 1).write(rest, 4);
  }

  append(bits: Bits): this {
    for (const bit of bits) this.bits.push(bit);
    return this;
  }

  /** Zeros up to a multiple of `step`. */
  pad(step: number): this {
    while (this.bits.length % step > 0) this.bits.push(0);
    return this;
  }
}

/** Reads what a `BitWriter` wrote. What is not there reads as zeros and leaves `failed` behind; nothing throws. */
export class BitReader {
  failed = false;
  readonly #bits: Bits;
  #at = 0;

  constructor(bits: Bits) {
    this.#bits = bits;
  }

  get left(): number {
    return this.#bits.length - this.#at;
  }

  read(width: number): number {
    if (width > this.left) {
      this.fail();
      return 0;
    }
    let value = 0;
    for (let i = 0; i < width; i++) value = value * 2 + (this.#bits[this.#at++] ?? 0);
    return value;
  }

  flag(): boolean {
    return this.read(1) === 1;
  }

  number(): number {
    let [value, unit] = [0, 1];
    for (;;) {
      const more = this.flag();
      value += this.read(4) * unit;
      unit *= 16;
      if (!more || this.failed) return value;
      if (unit > numberLimit) {
        this.fail();
        return 0;
      }
    }
  }

  /** Bits as they are; none where fewer are left. */
  take(count: number): number[] {
    if (count > this.left) {
      this.fail();
      return [];
    }
    const taken = this.#bits.slice(this.#at, this.#at + count);
    this.#at += count;
    return taken;
  }

  /** What was read makes no sense. */
  fail(): void {
    this.failed = true;
  }

  /** Whether all was read well and nothing is left but fewer than `padding` zeros. */
  ended(padding: number): boolean {
    return !this.failed && this.left < padding && this.#bits.slice(this.#at).every((bit) => bit === 0);
  }
}

export function bitsOf(bytes: Uint8Array): number[] {
  const writer = new BitWriter();
  for (const byte of bytes) writer.write(byte, 8);
  return writer.bits;
}

/** Eight bits a byte; zeros fill the last one. */
export function bytesOf(bits: Bits): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.ceil(bits.length / 8));
  bits.forEach((bit, at) => {
    if (bit) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (128 >> (at % 8));
  });
  return bytes;
}
