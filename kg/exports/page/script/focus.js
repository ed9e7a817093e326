// Drawn over the graph: what is pointed at or selected stands out from a veil.

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
  const { clientWidth: width, clientHeight: height } = byId("graph");
  drawLabels(pen, { place, scale: grid.a / ratio, width, height, radiusOf: radius }, focus);
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
  for (const shown of focus.shown) drawEdge(pen, shown, 1);
  for (const node of focus.nodes) {
    const [x, y] = /** @type {[number, number]} */ (scene.places.get(node));
    const strong = state.selected?.kind === "node" && state.selected.a === node;
    drawNode(pen, data.nodes[node], x, y, strong);
  }
  pen.restore();
}
