// Drawn over the graph: what is pointed at or selected stands out, and names that never lie over one another.

const ROOM = 11000; // square pixels of the screen for each name
const ALONG = [0.5, 0.4, 0.6, 0.3, 0.7]; // where on an edge its text may stand

/** @param {CanvasRenderingContext2D} pen */
function drawOver(pen) {
  if (!scene) return;
  const grid = pen.getTransform();
  const focus = focused();
  if (focus) drawFocus(pen, focus);
  pen.save();
  const ratio = network.canvas.pixelRatio || 1;
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  const place = (/** @type {number} */ node) => {
    const [x, y] = /** @type {[number, number]} */ (scene.places.get(node));
    return [(grid.a * x + grid.e) / ratio, (grid.d * y + grid.f) / ratio];
  };
  drawLabels(pen, place, grid.a / ratio, focus);
  pen.restore();
}

/** The nodes and bundles that stand out: those of the pointer, else those of the selection. */
function focused() {
  const target = hovered || selectedNodes();
  if (!target || dragging) return null;
  const touches = (/** @type {Shown} */ { bundle }) =>
    target.kind === "node" ? bundle.from === target.a || bundle.to === target.a
      : pairKey(bundle.from, bundle.to) === pairKey(target.a, Number(target.b));
  const shown = scene.shown.filter(touches);
  const nodes = new Set(shown.flatMap(({ bundle }) => [bundle.from, bundle.to]).filter((node) => scene.nodes.has(node)));
  if (target.kind === "node" && scene.nodes.has(target.a)) nodes.add(target.a);
  return nodes.size ? { shown, nodes, veil: hovered ? 0.72 : 0.5 } : null;
}

/** The selection as a node or two nodes; a fact stands for its first two. @returns {Choice|null} */
function selectedNodes() {
  if (state.selected?.kind !== "fact") return state.selected;
  const fact = data.facts[state.selected.a];
  const [a, b] = fact.objects.length ? [fact.subjects[0], fact.objects[0]] : fact.subjects;
  return b === undefined ? { kind: "node", a } : { kind: "bundle", a, b };
}

/** Draw a veil over all, then the focus again above it. @param {CanvasRenderingContext2D} pen @param {{shown: Shown[], nodes: Set<number>, veil: number}} focus */
function drawFocus(pen, focus) {
  pen.save();
  const grid = pen.getTransform();
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.globalAlpha = focus.veil;
  pen.fillStyle = colours.ground;
  pen.fillRect(0, 0, pen.canvas.width, pen.canvas.height);
  pen.setTransform(grid);
  pen.globalAlpha = 1;
  for (const shown of focus.shown) drawEdge(pen, shown);
  for (const node of focus.nodes) {
    const [x, y] = /** @type {[number, number]} */ (scene.places.get(node));
    const strong = state.selected?.kind === "node" && state.selected.a === node;
    drawNode(pen, data.nodes[node], x, y, strong);
  }
  pen.restore();
}

/** @param {CanvasRenderingContext2D} pen @param {Shown} shown */
function drawEdge(pen, shown) {
  const look = edgeLook(shown);
  const line = edgeLine(shown);
  if (!line) return;
  pen.strokeStyle = pen.fillStyle = colours[look.family];
  pen.lineWidth = look.width + 1;
  pen.setLineDash(look.dashes || []);
  pen.beginPath();
  pen.moveTo(line.x1, line.y1);
  pen.lineTo(line.x2, line.y2);
  pen.stroke();
  pen.setLineDash([]);
  for (const corners of edgeMarks(look, line)) {
    pen.beginPath();
    corners.forEach(([x, y], at) => pen[at ? "lineTo" : "moveTo"](x, y));
    pen.closePath();
    pen.fill();
  }
}

/** The line of a bundle from rim to rim. @param {Shown} shown */
function edgeLine({ bundle }) {
  const [from, to] = [scene.places.get(bundle.from), scene.places.get(bundle.to)];
  if (!from || !to) return null;
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const [dx, dy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const [start, end] = [data.nodes[bundle.from].size, data.nodes[bundle.to].size];
  return { x1: from[0] + dx * start, y1: from[1] + dy * start, x2: to[0] - dx * end, y2: to[1] - dy * end, dx, dy };
}

/** Arrow heads at the ends and a bar in the middle of what is denied, as polygons.
 * @param {ReturnType<typeof edgeLook>} look @param {{x1: number, y1: number, x2: number, y2: number, dx: number, dy: number}} line */
function edgeMarks(look, { x1, y1, x2, y2, dx, dy }) {
  /** @type {[number, number][][]} */
  const marks = [];
  const head = (/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ way) => {
    const [bx, by] = [x - way * dx * 11, y - way * dy * 11];
    marks.push([[x, y], [bx - dy * 5, by + dx * 5], [bx + dy * 5, by - dx * 5]]);
  };
  if (look.forward) head(x2, y2, 1);
  if (look.back) head(x1, y1, -1);
  if (look.struck) {
    const [mx, my] = [(x1 + x2) / 2, (y1 + y2) / 2];
    const corner = (/** @type {number} */ along, /** @type {number} */ across) =>
      /** @type {[number, number]} */ ([mx + dx * along - dy * across, my + dy * along + dx * across]);
    marks.push([corner(-2, -9), corner(2, -9), corner(2, 9), corner(-2, 9)]);
  }
  return marks;
}

/**
 * Place the names, the most important first, each only where nothing has been written; then the verbs.
 * @param {CanvasRenderingContext2D} pen @param {(node: number) => number[]} place @param {number} scale
 * @param {{shown: Shown[], nodes: Set<number>}|null} focus
 */
function drawLabels(pen, place, scale, focus) {
  const { clientWidth: width, clientHeight: height } = byId("graph");
  const size = { width, height };
  const nodes = [...scene.nodes].sort((a, b) => rank(b, focus) - rank(a, focus));
  const [bright, pale] = [nodes.filter((node) => !focus || focus.nodes.has(node)), focus ? nodes.filter((node) => !focus.nodes.has(node)) : []];
  written = [];
  if (bright.length <= 300) for (const node of bright) keepClear(place(node), radius(data.nodes[node]) * scale);
  for (const label of nameLabels(place, scale, bright, size)) write(pen, label, false);
  for (const label of verbLabels(place, scale, focus)) write(pen, label, false);
  for (const label of nameLabels(place, scale, pale, size)) write(pen, label, true);
}

/** @typedef {{content: string, x: number, y: number, font: string}} Label */
/** Rectangles already written on. @type {[number, number, number, number][]} */ let written = [];
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

/** Take room for a text, unless some of it is taken. @param {number} x @param {number} y @param {number} width @param {number} height */
function takeRoom(x, y, width, height) {
  const [left, right, top, bottom] = [x - width / 2 - 3, x + width / 2 + 3, y - height / 2, y + height / 2];
  if (written.some((one) => left < one[1] && right > one[0] && top < one[3] && bottom > one[2])) return false;
  written.push([left, right, top, bottom]);
  return true;
}

/** Nothing is written over the middle of a node. @param {number[]} middle @param {number} r */
const keepClear = ([x, y], r) => written.push([x - 0.8 * r, x + 0.8 * r, y - 0.8 * r, y + 0.8 * r]);

/** @param {(node: number) => number[]} place @param {number} scale @param {number[]} ranked @param {{width: number, height: number}} size @returns {Label[]} */
function nameLabels(place, scale, ranked, { width, height }) {
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
    const top = y + radius(data.nodes[node]) * scale + 9;
    const wide = Math.max(...lines.map((line) => widthOf(line, font)));
    if (!takeRoom(x, top + 7 * (lines.length - 1), wide, 15 * lines.length)) continue;
    lines.forEach((content, at) => labels.push({ content, x, y: top + 14 * at, font }));
    if (++named >= most) break;
  }
  return labels;
}

/** @param {number} node @param {{nodes: Set<number>}|null} focus */
const rank = (node, focus) => (focus?.nodes.has(node) ? 1e6 : 0) + (data.nodes[node].type === "Country" ? 1e5 : 0) + factsOf[node].length;

/** Verbs and dates: of the focus always, of all when there is room between the nodes.
 * @param {(node: number) => number[]} place @param {number} scale @param {{shown: Shown[]}|null} focus @returns {Label[]} */
function verbLabels(place, scale, focus) {
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
  if (name.length <= 24) return [name];
  const half = name.length / 2;
  const spaces = [...name.matchAll(/[ -]/g)].map((space) => space.index);
  const at = spaces.reduce((best, one) => (Math.abs(one - half) < Math.abs(best - half) ? one : best), 0);
  if (!at) return [clipped(name, 26)];
  return [name.slice(0, at + 1).trim(), name.slice(at + 1)].map((line) => clipped(line, 28));
}

/** @param {string} content @param {number} most */
const clipped = (content, most) => (content.length > most ? `${content.slice(0, most - 1)}…` : content);

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
