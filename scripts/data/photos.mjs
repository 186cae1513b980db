import { createHash } from 'node:crypto';
import { encodePng } from './png.mjs';

const width = 200;
const height = 150;
const colours = { sky: [196, 216, 232], night: [38, 46, 66], ground: [168, 160, 148], road: [98, 102, 108], line: [232, 228, 210], metal: [130, 138, 146], dark: [44, 42, 40], wall: [206, 190, 168], roof: [150, 84, 66], green: [92, 132, 84], water: [104, 142, 158], bag: [84, 88, 96], warn: [214, 152, 56], paper: [246, 246, 242], ink: [110, 114, 122], red: [176, 60, 52] };
const names = Object.keys(colours);

const box = (colour, x, y, w, h) => ({ colour, has: (px, py) => px >= x && px < x + w && py >= y && py < y + h });
const disc = (colour, x, y, r) => ({ colour, has: (px, py) => (px - x) ** 2 + (py - y) ** 2 < r * r });
const street = [box('sky', 0, 0, 200, 150), box('ground', 0, 88, 200, 62), box('road', 0, 104, 200, 46), box('line', 12, 126, 34, 4), box('line', 84, 126, 34, 4), box('line', 156, 126, 34, 4)];
const house = [box('wall', 18, 30, 70, 58), box('roof', 14, 24, 78, 8), box('dark', 30, 44, 14, 16), box('dark', 60, 44, 14, 16)];

/** What stands on each picture, from the back to the front. */
const pictures = {
  lamp: [box('night', 0, 0, 200, 150), box('dark', 0, 104, 200, 46), box('metal', 118, 22, 5, 88), box('metal', 88, 22, 32, 4), box('bag', 82, 22, 14, 8), box('bag', 20, 60, 50, 44)],
  cover: [...street, disc('dark', 104, 120, 20), disc('metal', 96, 117, 12), box('warn', 150, 74, 6, 40), box('red', 140, 70, 26, 12)],
  road: [...street, ...house, disc('ground', 60, 124, 15), disc('bag', 60, 126, 10), disc('ground', 138, 134, 11), disc('bag', 138, 135, 7)],
  rubbish: [...street, ...house, box('green', 112, 62, 26, 34), disc('bag', 150, 90, 12), disc('dark', 166, 94, 10), disc('paper', 158, 80, 8), box('roof', 174, 82, 16, 14)],
  building: [...street, box('wall', 40, 14, 120, 92), box('dark', 54, 28, 18, 20), box('dark', 88, 28, 18, 20), box('dark', 122, 28, 18, 20), box('dark', 54, 62, 18, 20), box('red', 104, 52, 3, 26), box('red', 107, 74, 3, 28), box('dark', 122, 62, 18, 20)],
  wiring: [...street, ...house, box('metal', 128, 10, 6, 96), box('dark', 88, 40, 44, 2), box('dark', 88, 46, 90, 2), box('dark', 150, 46, 2, 46), box('warn', 140, 88, 26, 12)],
  water: [box('sky', 0, 0, 200, 150), box('green', 0, 56, 200, 20), box('water', 0, 76, 200, 74), box('line', 20, 96, 40, 2), box('line', 110, 116, 50, 2), box('metal', 150, 50, 4, 34), box('metal', 170, 50, 4, 34), box('metal', 144, 56, 36, 3)],
  done: [...street, ...house, box('green', 110, 62, 70, 26), box('green', 120, 54, 50, 10)],
  report: [box('ground', 0, 0, 200, 150), box('paper', 50, 10, 100, 130), box('red', 64, 22, 72, 6), ...[40, 52, 64, 76, 88, 100].map((y) => box('ink', 64, y, 72, 3)), disc('red', 122, 122, 10)],
};

/** Pictures to choose from: what stood before, and `done` and `report` for after. */
export const photoNames = Object.keys(pictures).slice(0, -2);

function draw(shapes) {
  const colourAt = (x, y) => names.indexOf(shapes.reduce((below, { colour, has }) => (has(x, y) ? colour : below), 'ground'));
  return encodePng({ width, height, palette: Object.values(colours), colourAt });
}

/** The sample pictures, as files that a back end can keep and as what a case says of them. They show no place there is. */
export function samplePhotos() {
  return Object.fromEntries(
    Object.entries(pictures).map(([name, shapes]) => {
      const bytes = draw(shapes);
      return [name, { bytes, attachment: { sha256: createHash('sha256').update(bytes).digest('hex'), name: name === 'report' ? '示例材料.png' : '示例照片.png', type: 'image/png', bytes: bytes.length } }];
    }),
  );
}
