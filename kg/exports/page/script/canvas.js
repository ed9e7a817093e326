// The drawing: vis-network with fixed places, told only what has changed since the last scene.

/** @type {any} */ let network = null;
/** @type {any} */ let nodeItems = null;
/** @type {any} */ let edgeItems = null;
/** What is drawn now, by id, as text to compare. @type {Map<number, string>} */ const drawnNodes = new Map();
/** @type {Map<string, string>} */ const drawnEdges = new Map();
/** @type {Scene} */ let scene;
/** The node or bundle under the pointer. @type {Selection|null} */ let hovered = null;
let dragging = false;
let drawnView = "";

/** @param {any} part */
const isTouch = (part) => part?.event?.pointerType === "touch";

function startCanvas() {
  nodeItems = new vis.DataSet();
  edgeItems = new vis.DataSet();
  network = new vis.Network(byId("graph"), { nodes: nodeItems, edges: edgeItems }, {
    physics: false,
    layout: { improvedLayout: false },
    nodes: { shape: "custom", ctxRenderer: renderNode, borderWidth: 1, chosen: false },
    edges: { smooth: false, chosen: false, selectionWidth: 0, hoverWidth: 0, arrowStrikethrough: false },
    interaction: { hover: true, dragNodes: false, selectConnectedEdges: false, multiselect: false, keyboard: false, tooltipDelay: 1e9 },
  });
  network.on("afterDrawing", drawOver);
  network.on("click", clicked);
  network.on("doubleClick", (/** @type {any} */ event) => {
    if (event.nodes.length) change({ view: { kind: "ego", a: event.nodes[0] } });
  });
  network.on("hoverNode", (/** @type {any} */ event) => hover({ kind: "node", a: event.node }));
  network.on("hoverEdge", (/** @type {any} */ event) => hover(bundleSelection(event.edge)));
  for (const name of ["blurNode", "blurEdge"]) network.on(name, () => hover(null));
  network.on("dragStart", () => (dragging = true));
  network.on("dragEnd", () => ((dragging = false), cameraMoved()));
  network.on("zoom", cameraMoved);
  network.on("resize", () => { if (!state.camera) fit(); });
}

/** @param {{ctx: CanvasRenderingContext2D, id: number, x: number, y: number}} asked */
function renderNode({ ctx, id, x, y }) {
  const node = data.nodes[id];
  const strong = state.selected?.kind === "node" && state.selected.a === id;
  return { drawNode: () => drawNode(ctx, node, x, y, strong), nodeDimensions: { width: 2 * node.size, height: 2 * node.size } };
}

/** @param {any} event */
function clicked(event) {
  if (event.nodes.length) select({ kind: "node", a: event.nodes[0] });
  else if (event.edges.length) select(bundleSelection(event.edges[0]));
  else if (state.selected) select(null);
}

/** @param {string} id @returns {Selection} */
function bundleSelection(id) {
  const [a, b] = id.split("-").map(Number);
  return { kind: "bundle", a, b };
}

/** @param {Selection|null} selected */
function select(selected) {
  change({ selected });
  if (!selected) return announce(text("cleared"));
  announce(text("selected", { name: selectionName(selected), facts: summary(selectedFacts(selected)) }));
}

/** @param {Selection} selected */
function selectionName(selected) {
  if (selected.kind === "fact") return told(data.facts[selected.a]);
  return selected.kind === "node" ? nameOf(selected.a) : `${nameOf(selected.a)} – ${nameOf(Number(selected.b))}`;
}

/** @param {Selection|null} target */
function hover(target) {
  hovered = target;
  byId("graph").classList.toggle("pointing", target !== null);
  network.redraw();
}

/** @type {number} */ let cameraTimer;
function cameraMoved() {
  window.clearTimeout(cameraTimer);
  cameraTimer = window.setTimeout(() => {
    state.camera = { ...network.getViewPosition(), scale: network.getScale() };
    remember();
  }, 250);
}

/** Bring the drawing up to the scene. */
function drawScene() {
  const view = `${hash().match(/^#view=[^&]*(&a=[^&]*)?(&b=[^&]*)?/)?.[0]}`;
  const many = scene.shown.length > 1500;
  network.setOptions({ interaction: { hideEdgesOnDrag: many, hideEdgesOnZoom: many } });
  syncNodes();
  syncEdges(many);
  if (view !== drawnView) {
    drawnView = view;
    hovered = null;
    if (state.camera) network.moveTo({ position: state.camera, scale: state.camera.scale });
    else fit();
  }
  network.redraw();
}

function syncNodes() {
  const items = [...scene.nodes].map((id) => {
    const [x, y] = /** @type {[number, number]} */ (scene.places.get(id));
    return { id, x, y };
  });
  sync(nodeItems, drawnNodes, items);
}

/** @param {boolean} many */
function syncEdges(many) {
  const items = scene.shown.map((shown) => {
    const look = edgeLook(shown);
    const color = colours[look.family];
    return {
      id: shown.id,
      from: shown.bundle.from,
      to: shown.bundle.to,
      width: look.width,
      color: { color, hover: color, highlight: color, opacity: many ? 0.45 : 0.8 },
      dashes: look.dashes || false,
      arrows: many ? "" : {
        to: { enabled: look.forward, scaleFactor: 0.6 },
        from: { enabled: look.back, scaleFactor: 0.6 },
        middle: { enabled: look.struck, type: "bar", scaleFactor: 1.2 },
      },
    };
  });
  sync(edgeItems, drawnEdges, items);
}

/** Add, update and remove only what differs. @param {any} target @param {Map<any, string>} before @param {{id: any}[]} items */
function sync(target, before, items) {
  const wanted = new Set(items.map((item) => item.id));
  const gone = [...before.keys()].filter((id) => !wanted.has(id));
  const changed = items.filter((item) => {
    const signature = JSON.stringify(item);
    const same = before.get(item.id) === signature;
    before.set(item.id, signature);
    return !same;
  });
  for (const id of gone) before.delete(id);
  if (gone.length) target.remove(gone);
  if (changed.length) target.update(changed);
}

/** Show all of the scene, names included. */
function fit() {
  const { clientWidth: width, clientHeight: height } = byId("graph");
  const places = [...scene.nodes].map((node) => /** @type {[number, number]} */ (scene.places.get(node)));
  if (!places.length || !width) return;
  const [xs, ys] = [places.map((place) => place[0]), places.map((place) => place[1])];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(1.4, (width - 110) / (right - left + 60), (height - 90) / (bottom - top + 60));
  network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 + 8 / scale }, scale: Math.max(scale, 0.02) });
}

/** Bring a node into sight without moving more than is needed. @param {number} node */
function centre(node) {
  const place = scene.places.get(node);
  if (!place || !scene.nodes.has(node)) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const scale = Math.max(network.getScale(), 0.7);
  network.moveTo({ position: { x: place[0], y: place[1] }, scale, animation: calm ? false : { duration: 300, easingFunction: "easeInOutQuad" } });
  cameraMoved();
}
