// Hides: how HTML becomes plain text. The result is text, never markup: whoever shows it must still escape it.
const blocks: ReadonlySet<string> = new Set([
  'address',
  'article',
  'blockquote',
  'br',
  'dd',
  'div',
  'dl',
  'dt',
  'figure',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'li',
  'main',
  'ol',
  'p',
  'pre',
  'section',
  'table',
  'tbody',
  'thead',
  'title',
  'tr',
  'ul',
]);
const dropped: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg']);
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  deg: '°',
  plusmn: '±',
  micro: 'µ',
  le: '≤',
  ge: '≥',
  times: '×',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  middot: '·',
  frac12: '½',
  frac14: '¼',
  sup2: '²',
  sup3: '³',
  alpha: 'α',
  beta: 'β',
  mu: 'μ',
  copy: '©',
  reg: '®',
};

/** The readable text of an HTML document, one line per block; scripts, styles and comments are left out. One pass, no markup in mind. */
export function htmlText(html: string): string {
  const pieces: string[] = [];
  const tags = /<(?:!--|([/!?]?)([a-zA-Z][a-zA-Z0-9:]*)|[!?])/g;
  let position = 0;
  while (position < html.length) {
    tags.lastIndex = position;
    const tag = tags.exec(html);
    if (!tag) break;
    const open = tag.index;
    // A bare "<", as in "BP < 120", is text.
    pieces.push(html.slice(position, open));
    if (tag[0] === '<!--') {
      position = after(html, '-->', open + 4);
      continue;
    }
    const name = (tag[2] ?? '').toLowerCase();
    position = after(html, '>', open + 1);
    if (tag[1] === '' && dropped.has(name) && html[position - 2] !== '/') position = afterClosing(html, name, position);
    else if (blocks.has(name)) pieces.push('\n');
    else if (name === 'td' || name === 'th') pieces.push(' ');
  }
  pieces.push(html.slice(position));
  return tidy(decodeEntities(pieces.join('')));
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}

function afterClosing(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}[\\s>]`, 'gi');
  closing.lastIndex = from;
  const found = closing.exec(html);
  return found ? after(html, '>', found.index) : html.length;
}

const decodeEntities = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,9}));/g,
    (whole: string, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      const point = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
      return point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff) ? String.fromCodePoint(point) : '';
    },
  );

const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/[ \t\r\f\u00a0]+/g, ' ').trim())
    .filter((line, index, lines) => line !== '' || (lines[index - 1] ?? '') !== '')
    .join('\n')
    .trim();
