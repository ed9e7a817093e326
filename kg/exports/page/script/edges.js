// The lines between nodes: one for all facts of two nodes, with arrows, dashes and bars.

const CROWD = 1500; // lines beyond which they lose their arrows, and vanish while the graph is dragged

/** @param {CanvasRenderingContext2D} pen */
function drawEdges(pen) {
  if (!scene) return;
  pen.save();
  if (scene.shown.length <= CROWD) {
    pen.globalAlpha = 0.8;
    for (const shown of scene.shown) drawEdge(pen, shown, 0);
  } else if (!dragging) drawCrowd(pen);
  pen.restore();
}

/** The lines of a crowd by family, each family in one stroke. @type {{of: Scene|null, paths: Map<string, Path2D>}} */
const crowd = { of: null, paths: new Map() };

/** @param {CanvasRenderingContext2D} pen */
function drawCrowd(pen) {
  if (crowd.of !== scene) gatherCrowd();
  pen.globalAlpha = 0.16;
  pen.lineWidth = 1 / network.getScale();
  for (const [family, path] of crowd.paths) {
    pen.strokeStyle = colours[family];
    pen.stroke(path);
  }
}

function gatherCrowd() {
  crowd.of = scene;
  crowd.paths = new Map(Object.keys(FAMILIES).map((family) => [family, new Path2D()]));
  for (const shown of scene.shown) {
    const [from, to] = [scene.places.get(shown.bundle.from), scene.places.get(shown.bundle.to)];
    const path = crowd.paths.get(edgeLook(shown).family);
    if (!from || !to || !path) continue;
    path.moveTo(...from);
    path.lineTo(...to);
  }
}

/** The line nearest to a point, when it is near enough to be meant. @param {{x: number, y: number}} point @returns {Choice|null} */
function edgeAt({ x, y }) {
  let [near, best] = [7 / network.getScale(), /** @type {Shown|null} */ (null)];
  for (const shown of scene.shown) {
    const [from, to] = [scene.places.get(shown.bundle.from), scene.places.get(shown.bundle.to)];
    if (!from || !to) continue;
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const along = Math.max(0, Math.min(1, ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy || 1)));
    const far = Math.hypot(from[0] + along * dx - x, from[1] + along * dy - y);
    if (far < near) [near, best] = [far, shown];
  }
  return best && { kind: "bundle", a: best.bundle.from, b: best.bundle.to };
}

/** One line with its arrows; `more` makes it thicker. @param {CanvasRenderingContext2D} pen @param {Shown} shown @param {number} more */
function drawEdge(pen, shown, more) {
  const look = edgeLook(shown);
  const line = edgeLine(shown);
  if (!line) return;
  pen.strokeStyle = pen.fillStyle = colours[look.family];
  pen.lineWidth = look.width + more;
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
