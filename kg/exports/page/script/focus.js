// Drawn over the graph: what is pointed at or selected stands out from a veil; and edges as this page draws them itself.

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
