// Names, verbs and dates on the graph: never over one another, the most important first.

const ROOM = 11000; // square pixels of the screen for each name
const ALONG = [0.5, 0.4, 0.6, 0.3, 0.7]; // where on an edge its text may stand

/** @typedef {{place: (node: number) => number[], scale: number, width: number, height: number, radiusOf: (node: PageNode) => number}} Sheet
 * What is written on: where a node stands on it, how large it is drawn. */
/** @typedef {{shown: Shown[], nodes: Set<number>}} Bright  What stands out. */

/** @param {CanvasRenderingContext2D} pen @param {Sheet} sheet @param {Bright|null} focus */
function drawLabels(pen, sheet, focus) {
  const { names, verbs, pale } = placeLabels(sheet, focus);
  for (const label of names) write(pen, label, false);
  for (const label of verbs) {
    clearGround(pen, label);
    write(pen, label, false);
  }
  for (const label of pale) write(pen, label, true);
}

/** Place the names, the most important first, each only where nothing has been written; then the verbs.
 * @param {Sheet} sheet @param {Bright|null} focus */
function placeLabels(sheet, focus) {
  const nodes = [...scene.nodes].sort((a, b) => rank(b, focus) - rank(a, focus));
  const bright = nodes.filter((node) => !focus || focus.nodes.has(node));
  [written, occupied] = [[], []];
  if (bright.length <= 300) for (const node of bright) keepClear(sheet.place(node), sheet.radiusOf(data.nodes[node]) * sheet.scale);
  const names = nameLabels(sheet, bright);
  const verbs = verbLabels(sheet, focus);
  return { names, verbs, pale: focus ? nameLabels(sheet, nodes.filter((node) => !focus.nodes.has(node))) : [] };
}

/** @typedef {{content: string, x: number, y: number, font: string}} Label */
/** Rectangles already written on, and those of nodes. @type {[number, number, number, number][]} */ let written = [];
/** @type {[number, number, number, number][]} */ let occupied = [];
/** @type {Map<string, number>} */ const widths = new Map();
const measure = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));

/** @param {string} content @param {string} font */
function widthOf(content, font) {
  const key = `${font}|${content}`;
  if (!widths.has(key)) {
    measure.font = font;
    widths.set(key, measure.measureText(content).width);
  }
  return /** @type {number} */ (widths.get(key));
}

/** Take room for a text, unless some of it is taken; what must be read may lie over nodes.
 * @param {number} x @param {number} y @param {number} width @param {number} height @param {boolean} [must] */
function takeRoom(x, y, width, height, must = false) {
  const [left, right, top, bottom] = [x - width / 2 - 3, x + width / 2 + 3, y - height / 2, y + height / 2];
  const meets = (/** @type {[number, number, number, number]} */ one) => left < one[1] && right > one[0] && top < one[3] && bottom > one[2];
  if (written.some(meets) || (!must && occupied.some(meets))) return false;
  written.push([left, right, top, bottom]);
  return true;
}

/** Under a node, above it or beside it: the first place that is free.
 * @param {number} x @param {number} y @param {number} r @param {number} wide @param {number} high @param {boolean} must @returns {number[]|undefined} */
function freeSpot(x, y, r, wide, high, must) {
  const [down, side] = [r + 2 + high / 2, r + 5 + wide / 2];
  const spots = [[x, y + down], [x, y - down], [x + side, y], [x - side, y]];
  return spots.find(([sx, sy]) => takeRoom(sx, sy, wide, high)) || (must ? spots.find(([sx, sy]) => takeRoom(sx, sy, wide, high, true)) : undefined);
}

/** Nothing is written over the middle of a node. @param {number[]} middle @param {number} r */
const keepClear = ([x, y], r) => occupied.push([x - 0.8 * r, x + 0.8 * r, y - 0.8 * r, y + 0.8 * r]);

/** @param {Sheet} sheet @param {number[]} ranked @returns {Label[]} */
function nameLabels({ place, scale, width, height, radiusOf }, ranked) {
  /** @type {Label[]} */
  const labels = [];
  const most = dragging ? 30 : Math.max(40, (width * height) / ROOM);
  let named = 0;
  for (const node of ranked) {
    const [x, y] = place(node);
    if (x < -60 || y < -30 || x > width + 60 || y > height + 30) continue;
    const bold = data.nodes[node].type === "Country";
    const font = `${bold ? "600 13" : "12"}px system-ui, "Noto Sans CJK KR", sans-serif`;
    const lines = wrapped(nameOf(node));
    const wide = Math.max(...lines.map((line) => widthOf(line, font)));
    const spot = freeSpot(x, y, radiusOf(data.nodes[node]) * scale, wide, 15 * lines.length, bold);
    if (!spot) continue;
    lines.forEach((content, at) => labels.push({ content, x: spot[0], y: spot[1] + 14 * (at - (lines.length - 1) / 2), font }));
    if (++named >= most) break;
  }
  return labels;
}

/** @param {number} node @param {{nodes: Set<number>}|null} focus */
const rank = (node, focus) => (focus?.nodes.has(node) ? 1e6 : 0) + (data.nodes[node].type === "Country" ? 1e5 : 0) + factsOf[node].length;

/** Verbs and dates: of the focus always, of all when there is room between the nodes.
 * @param {Sheet} sheet @param {Bright|null} focus @returns {Label[]} */
function verbLabels({ place, scale }, focus) {
  const near = scale >= 0.95 && scene.shown.length <= 1500 && !dragging;
  const shown = focus ? focus.shown.slice(0, 60) : near ? scene.shown : poleBundle();
  /** @type {Label[]} */
  const labels = [];
  for (const one of shown) {
    const [from, to] = [place(one.bundle.from), place(one.bundle.to)];
    const font = `11px system-ui, "Noto Sans CJK KR", sans-serif`;
    const content = clipped(edgeText(one.facts), 44);
    const wide = widthOf(content, font);
    if (Math.hypot(to[0] - from[0], to[1] - from[1]) < wide * 0.8 + 20) continue;
    for (const share of ALONG) {
      const [x, y] = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
      if (!takeRoom(x, y, wide, 14)) continue;
      labels.push({ content, x, y, font });
      break;
    }
  }
  return labels;
}

/** The line between the two countries that the view is about always says how many facts it stands for. */
function poleBundle() {
  if (state.view.kind !== "pair") return [];
  const key = pairKey(Number(state.view.a), Number(state.view.b));
  return scene.shown.filter((one) => one.id === key);
}

/** A name on one line, or a long one on two. @param {string} name */
function wrapped(name) {
  if (name.length <= 20) return [name];
  const half = name.length / 2;
  const spaces = [...name.matchAll(/[ -]/g)].map((space) => space.index);
  const at = spaces.reduce((best, one) => (Math.abs(one - half) < Math.abs(best - half) ? one : best), 0);
  if (!at) return [clipped(name, 26)];
  return [name.slice(0, at + 1).trim(), name.slice(at + 1)].map((line) => clipped(line, 28));
}

/** @param {string} content @param {number} most */
const clipped = (content, most) => (content.length > most ? `${content.slice(0, most - 1)}…` : content);

/** Wipe the line away behind its text. @param {CanvasRenderingContext2D} pen @param {Label} label */
function clearGround(pen, { content, font, x, y }) {
  const wide = widthOf(content, font) + 4;
  pen.globalAlpha = 0.85;
  pen.fillStyle = colours.ground;
  pen.fillRect(x - wide / 2, y - 7, wide, 13);
  pen.globalAlpha = 1;
}

/** @param {CanvasRenderingContext2D} pen @param {Label} label @param {boolean} pale */
function write(pen, label, pale) {
  pen.font = label.font;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.lineJoin = "round";
  pen.lineWidth = 4;
  pen.globalAlpha = pale ? 0.35 : 1;
  pen.strokeStyle = colours.ground;
  pen.strokeText(label.content, label.x, label.y);
  pen.fillStyle = colours.ink;
  pen.fillText(label.content, label.x, label.y);
  pen.globalAlpha = 1;
}
