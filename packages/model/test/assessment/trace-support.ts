import assert from 'node:assert/strict';

/*
 * Works a trace out again from its words alone, with numbers and rounding of its own: what a person does with pen and paper. It knows the words of
 * the three languages, and nothing of the engine.
 */

export type Q = readonly [bigint, bigint];

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
export const q = (n: bigint, d = 1n): Q => {
  assert.notEqual(d, 0n, 'divided by 0');
  const by = gcd(n, d) * (d < 0n ? -1n : 1n);
  return [n / by, d / by];
};
const add = ([a, b]: Q, [c, d]: Q): Q => q(a * d + c * b, b * d);
const minus = ([a, b]: Q): Q => [-a, b];
const times = ([a, b]: Q, [c, d]: Q): Q => q(a * c, b * d);
const over = ([a, b]: Q, [c, d]: Q): Q => q(a * d, b * c);
export const compare = ([a, b]: Q, [c, d]: Q): number => (a * d < c * b ? -1 : a * d > c * b ? 1 : 0);
const floor = ([n, d]: Q): bigint => (n >= 0n ? n / d : -((-n + d - 1n) / d));

/** `−17.665`, `600/7`. */
export function parseQ(written: string): Q {
  const plain = written.replace('−', '-');
  if (plain.includes('/')) return q(BigInt(plain.split('/')[0]!), BigInt(plain.split('/')[1]!));
  assert.match(plain, /^-?\d+(\.\d+)?$/);
  const part = plain.split('.')[1] ?? '';
  return q(BigInt(plain.replace('.', '')), 10n ** BigInt(part.length));
}

function round(value: Q, mode: string, digits: number): Q {
  const scale = 10n ** BigInt(digits);
  const size = times(value[0] < 0n ? minus(value) : value, q(scale));
  const whole = floor(size);
  const rest = compare(add(size, q(-whole)), q(1n, 2n));
  const exact = size[1] === 1n;
  const up = mode === 'up' ? !exact : mode === 'half-up' ? rest >= 0 : mode === 'half-even' ? rest > 0 || (rest === 0 && whole % 2n === 1n) : false;
  const result = q(up ? whole + 1n : whole, scale);
  return value[0] < 0n ? minus(result) : result;
}

const modes: Record<string, string> = {
  四舍五入: 'half-up', 四捨五入: 'half-up', 'rounded half up': 'half-up', 四舍六入五成双: 'half-even', 四捨六入五成雙: 'half-even', 'rounded half to even': 'half-even', 截尾: 'down', 'cut off': 'down', 进一: 'up', 進一: 'up', 'rounded up': 'up',
};
const functions: Record<string, string> = {
  min: 'min', max: 'max', 舍去小数: 'floor', 捨去小數: 'floor', 'whole part': 'floor', 进到整数: 'ceil', 進到整數: 'ceil', 'next whole': 'ceil', 按档取值: 'bands', 按檔取值: 'bands', band: 'bands',
};
const rounded = / → (−?[\d.]+)(?:（(.+)，(\d+) 位）| \((.+), (\d+) places?\))$/;

/** What the last line comes to; every line on the way is checked against what it shows. */
export function recompute(lines: readonly string[]): Q | null {
  const known = new Map<string, Q>();
  let last: Q | null = null;
  for (const line of lines) {
    if (/^(说明：|說明：|Note: )/.test(line)) continue;
    const at = line.indexOf(' = ');
    const name = line.slice(0, at);
    const rounding = rounded.exec(line);
    const said = line.slice(at + 3, rounding?.index);
    const [exact, value] = workedOut(said, rounding, known);
    assert.ok(!known.has(name), `two lines are called ${name}`);
    known.set(name, value);
    last = value;
    if (rounding) assert.ok(compare(exact, value) !== 0);
  }
  return last;
}

function workedOut(said: string, rounding: RegExpExecArray | null, known: ReadonlyMap<string, Q>): readonly [Q, Q] {
  const about = said.split(' ≈ ');
  const [calculation = '', shown] = about.length > 1 ? about : said.split(' = ');
  const exact = new Reader(calculation, known).all();
  if (shown !== undefined && about.length > 1) assert.ok(compare(round(exact, 'half-up', shown.split('.')[1]?.length ?? 0), parseQ(shown)) === 0, said);
  else if (shown !== undefined) assert.equal(compare(exact, parseQ(shown)), 0, said);
  if (!rounding) return [exact, exact];
  const value = round(exact, modes[rounding[2] ?? rounding[4]!]!, Number(rounding[3] ?? rounding[5]));
  assert.equal(compare(value, parseQ(rounding[1]!)), 0, said);
  return [exact, value];
}

class Reader {
  #at = 0;

  constructor(readonly words: string, readonly known: ReadonlyMap<string, Q>) {}

  all(): Q {
    const value = this.#sum();
    assert.equal(this.#at, this.words.length, `${this.words} at ${this.#at}`);
    return value;
  }

  #take(sign: string): boolean {
    const found = this.words.startsWith(sign, this.#at);
    if (found) this.#at += sign.length;
    return found;
  }

  #expect(sign: string): void {
    assert.ok(this.#take(sign), `${sign} in ${this.words} at ${this.#at}`);
  }

  #sum(): Q {
    let value = this.#product();
    for (;;) {
      if (this.#take(' + ')) value = add(value, this.#product());
      else if (this.#take(' − ')) value = add(value, minus(this.#product()));
      else return value;
    }
  }

  #product(): Q {
    let value = this.#one();
    for (;;) {
      if (this.#take(' × ')) value = times(value, this.#one());
      else if (this.#take(' ÷ ')) value = over(value, this.#one());
      else return value;
    }
  }

  #one(): Q {
    if (this.#take('−')) return minus(this.#one());
    if (this.#take('(')) {
      const value = this.#sum();
      this.#expect(')');
      return value;
    }
    const number = /^\d+(\.\d+)?/.exec(this.words.slice(this.#at));
    if (number) return this.#number(number[0]);
    const named = /^[「“]([^」”]*)[」”]/.exec(this.words.slice(this.#at));
    if (!named) return this.#call();
    this.#at += named[0].length;
    const value = this.known.get(named[1]!);
    assert.ok(value, `nothing before is called ${named[1]}`);
    return value;
  }

  #number(written: string): Q {
    this.#at += written.length;
    return parseQ(written);
  }

  #call(): Q {
    const name = Object.keys(functions).find((word) => this.#take(`${word}(`));
    assert.ok(name, `${this.words} at ${this.#at}`);
    if (functions[name] === 'bands') return this.#bands();
    const parts = [this.#sum()];
    while (this.#take(', ')) parts.push(this.#sum());
    this.#expect(')');
    const [first] = parts;
    switch (functions[name]) {
      case 'min': return parts.reduce((a, b) => (compare(b, a) < 0 ? b : a));
      case 'max': return parts.reduce((a, b) => (compare(b, a) > 0 ? b : a));
      case 'floor': return q(floor(first!));
      default: return q(-floor(minus(first!)));
    }
  }

  #bands(): Q {
    const value = this.#sum();
    let found: Q | null = null;
    for (;;) {
      const side = this.#take('; ≥ ') ? 1 : this.#take('; ≤ ') ? -1 : 0;
      if (side === 0) break;
      const from = this.#sum();
      this.#expect(': ');
      const result = this.#sum();
      if (!found && compare(value, from) * side >= 0) found = result;
    }
    this.#expect('; ');
    assert.ok(['其余: ', '其餘: ', 'else: '].some((word) => this.#take(word)));
    const otherwise = this.#sum();
    this.#expect(')');
    return found ?? otherwise;
  }
}
