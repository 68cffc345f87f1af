import type { OptionValue } from './instrument.js';
import type { Comparison, Routing } from './routing.js';

/** Constants of a rule; names and types are not looked up yet. */
export type RoutingParse =
  | { readonly ok: true; readonly routing: Routing }
  | { readonly ok: false; readonly at: number; readonly message: string };

/** Longer rules are refused, which also bounds how deep parentheses can nest. */
const LONGEST_RULE = 2000;

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  '=': 'equal',
  '==': 'equal',
  equal: 'equal',
  '!=': 'notequal',
  notequal: 'notequal',
  '<': 'less',
  less: 'less',
  '<=': 'lessorequal',
  lessorequal: 'lessorequal',
  '>': 'greater',
  greater: 'greater',
  '>=': 'greaterorequal',
  greaterorequal: 'greaterorequal',
  '*=': 'contains',
  contains: 'contains',
  contain: 'contains',
  notcontains: 'notcontains',
  notcontain: 'notcontains',
  anyof: 'anyof',
  noneof: 'noneof',
  allof: 'allof',
};
const TAKES_LIST = new Set<Comparison>(['contains', 'notcontains', 'anyof', 'noneof', 'allof']);
const NEEDS_LIST = new Set<Comparison>(['anyof', 'noneof', 'allof']);
const ALIASES: Readonly<Record<string, string>> = { '&&': 'and', '||': 'or', negate: '!' };

type Token =
  | { readonly kind: 'reference' | 'string' | 'word'; readonly text: string; readonly at: number }
  | { readonly kind: 'number'; readonly value: number; readonly text: string; readonly at: number };

/** Quotes, numbers and names as in survey-core's grammar: a text holds no bare quote of either kind. */
const TOKEN =
  /\s*(?:\{(?<reference>[^{}]*)\}|'(?<single>(?:\\'|\\"|[^"'])+)'|"(?<double>(?:\\'|\\"|[^"'])+)"|(?<number>-?(?:\d+\.\d+|[1-9]\d*|0)(?![\w.]))|(?<word>[A-Za-z]+|[<>!=*]=|&&|\|\||[<>=!()[\],]))/y;

class Refusal extends Error {
  constructor(
    readonly at: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Parses a SurveyJS `visibleIf` of the accepted subset. Precedence as in SurveyJS: `or` binds
 * least, then `and`; `!` stands before parentheses or an `empty` test. `<>` and `not` are refused
 * because survey-core itself does not know them, and everything else because an unread rule would
 * send respondents the wrong way.
 */
export function parseRouting(source: string): RoutingParse {
  try {
    if (source.length > LONGEST_RULE) {
      throw new Refusal(LONGEST_RULE, `longer than ${LONGEST_RULE} characters`);
    }
    const parser = new Parser(tokenise(source), source.length);
    return { ok: true, routing: parser.whole() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, at: error.at, message: error.message };
    throw error;
  }
}

function tokenise(source: string): Token[] {
  const tokens: Token[] = [];
  const end = source.trimEnd().length;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end) {
    const at = TOKEN.lastIndex;
    const groups = TOKEN.exec(source)?.groups;
    if (groups === undefined) throw new Refusal(at, 'a name, constant or operator is expected');
    const text = groups.single ?? groups.double;
    if (groups.reference !== undefined) {
      tokens.push({ kind: 'reference', text: groups.reference, at });
    } else if (text !== undefined) {
      tokens.push({ kind: 'string', text: text.replace(/\\(['"])/g, '$1'), at });
    } else if (groups.number !== undefined) {
      const number = groups.number;
      tokens.push({ kind: 'number', value: Number(number), text: number, at });
    } else {
      const word = (groups.word ?? '').toLowerCase();
      tokens.push({ kind: 'word', text: ALIASES[word] ?? word, at });
    }
  }
  return tokens;
}

class Parser {
  private next = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly end: number,
  ) {}

  whole(): Routing {
    const routing = this.joined('or', () => this.joined('and', () => this.test()));
    if (this.next < this.tokens.length) this.refuse('`and`, `or` or the end is expected');
    return routing;
  }

  private joined(word: 'and' | 'or', part: () => Routing): Routing {
    const first = part();
    const parts = [first];
    while (this.takes(word)) parts.push(part());
    return parts.length === 1 ? first : { test: word, of: parts };
  }

  private test(): Routing {
    return this.negationOrGroup() ?? this.comparison(this.reference());
  }

  private negationOrGroup(): Routing | null {
    if (this.takes('!')) {
      const negated = this.negationOrGroup() ?? this.emptiness(this.reference());
      if (negated === null) this.refuse('after `!`, parentheses or an `empty` test is expected');
      return { test: 'not', of: negated };
    }
    if (!this.takes('(')) return null;
    const inner = this.joined('or', () => this.joined('and', () => this.test()));
    if (!this.takes(')')) this.refuse('`)` is expected');
    return inner;
  }

  private reference(): string {
    const token = this.tokens[this.next];
    if (token?.kind !== 'reference') return this.refuse('an item in braces is expected');
    this.next += 1;
    return token.text;
  }

  private emptiness(name: string): Routing | null {
    if (this.takes('empty')) return { test: 'empty', ...split(name) };
    if (this.takes('notempty')) return { test: 'notempty', ...split(name) };
    return null;
  }

  private comparison(name: string): Routing {
    const tested = this.emptiness(name);
    if (tested !== null) return tested;
    const token = this.tokens[this.next];
    const test =
      token?.kind === 'word' && Object.hasOwn(COMPARISONS, token.text)
        ? COMPARISONS[token.text]
        : undefined;
    if (test === undefined) return this.refuse('a comparison is expected');
    this.next += 1;
    const listed = this.takes('[');
    if (listed && !TAKES_LIST.has(test)) this.refuse(`\`${test}\` takes one constant, not a list`);
    if (!listed && NEEDS_LIST.has(test)) this.refuse(`\`${test}\` takes a list in brackets`);
    const values = [this.constant()];
    while (listed && this.takes(',')) values.push(this.constant());
    if (listed && !this.takes(']')) this.refuse('`]` is expected');
    return { test, ...split(name), values };
  }

  private constant(): OptionValue {
    const token = this.tokens[this.next];
    if (token?.kind !== 'string' && token?.kind !== 'number') {
      return this.refuse('a number or a text in quotes is expected');
    }
    this.next += 1;
    return token.kind === 'number' ? token.value : token.text;
  }

  private takes(word: string): boolean {
    const token = this.tokens[this.next];
    if (token?.kind !== 'word' || token.text !== word) return false;
    this.next += 1;
    return true;
  }

  private refuse(message: string): never {
    throw new Refusal(this.tokens[this.next]?.at ?? this.end, message);
  }
}

function split(name: string): { item: string; row: string | null } {
  const dot = name.indexOf('.');
  return dot < 0
    ? { item: name, row: null }
    : { item: name.slice(0, dot), row: name.slice(dot + 1) };
}
