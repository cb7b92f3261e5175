// Draws the two icons that Teams asks for: `node appPackage/draw-icons.mjs`.
import { writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

/** A speech bubble with a source mark: the answer, and where it comes from. */
const mark = (
  ink,
  paper,
) => `<path d="M52 46h88a14 14 0 0 1 14 14v50a14 14 0 0 1-14 14H96l-30 26v-26H52a14 14 0 0 1-14-14V60a14 14 0 0 1 14-14Z" fill="${paper}" stroke="${ink}" stroke-width="8" stroke-linejoin="round"/>
  <path d="M96 62v46M73 85h46" stroke="${ink}" stroke-width="12" stroke-linecap="round"/>`;
const draw = (file, size, content) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 192 192">${content}</svg>`;
  writeFileSync(new URL(file, import.meta.url), new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng());
};

draw('color.png', 192, `<rect width="192" height="192" fill="#3b3a8f"/>${mark('#3b3a8f', '#ffffff')}`);
// Teams wants the outline white on nothing, and fills the tile itself.
draw('outline.png', 32, mark('#ffffff', 'none').replace('stroke-width="8"', 'stroke-width="12"'));
