// The drawing: vis-network holds nodes at fixed places, the camera and the pointer; edges.js draws the lines beneath.

/** @type {any} */ let network = null;
/** @type {any} */ let nodeItems = null;
/** The nodes that are drawn now, with their places as text to compare. @type {Map<number, string>} */ const drawnNodes = new Map();
/** @type {Scene} */ let scene;
/** The node or bundle under the pointer. @type {Choice|null} */ let hovered = null;
let dragging = false;
let drawnView = "";

function startCanvas() {
  nodeItems = new vis.DataSet();
  network = new vis.Network(byId("graph"), { nodes: nodeItems, edges: [] }, {
    physics: false,
    autoResize: false,
    layout: { improvedLayout: false },
    nodes: { shape: "custom", ctxRenderer: renderNode, borderWidth: 1, chosen: false },
    interaction: { hover: true, dragNodes: false, multiselect: false, keyboard: false, tooltipDelay: 1e9 },
  });
  network.on("beforeDrawing", drawEdges);
  network.on("afterDrawing", drawOver);
  network.on("click", clicked);
  network.on("doubleClick", (/** @type {any} */ event) => {
    if (event.nodes.length) change({ view: { kind: "ego", a: event.nodes[0] } });
  });
  network.on("hoverNode", (/** @type {any} */ event) => hover({ kind: "node", a: event.node }));
  network.on("blurNode", () => hover(null));
  byId("graph").addEventListener("mousemove", pointAtEdge);
  network.on("dragStart", () => (dragging = true));
  network.on("dragEnd", () => ((dragging = false), cameraMoved()));
  network.on("zoom", cameraMoved);
  new ResizeObserver(keepPlace).observe(byId("graph"));
}

/** @param {{ctx: CanvasRenderingContext2D, id: number, x: number, y: number}} asked */
function renderNode({ ctx, id, x, y }) {
  const node = data.nodes[id];
  const strong = state.selected?.kind === "node" && state.selected.a === id;
  return { drawNode: () => drawNode(ctx, node, x, y, strong), nodeDimensions: { width: 2 * radius(node), height: 2 * radius(node) } };
}

/** A node's radius: never so small on the screen that its colour is lost. @param {PageNode} node */
const radius = (node) => Math.max(node.size, (node.type === "Country" ? 7 : 3.2) / (network?.getScale() || 1));

/** @param {any} event */
function clicked(event) {
  if (event.nodes.length) select({ kind: "node", a: event.nodes[0] });
  else {
    const edge = edgeAt(event.pointer.canvas);
    if (edge || state.selected) select(edge);
  }
}

/** Lines are pointed at where no node is. @param {MouseEvent} event */
function pointAtEdge(event) {
  if (dragging || event.buttons || hovered?.kind === "node") return;
  const { left, top } = byId("graph").getBoundingClientRect();
  const edge = edgeAt(network.DOMtoCanvas({ x: event.clientX - left, y: event.clientY - top }));
  if (edge?.a !== hovered?.a || edge?.b !== hovered?.b) hover(edge);
}

/** @param {Choice|null} selected */
function select(selected) {
  change({ selected });
  if (!selected) return announce(text("cleared"));
  announce(text("selected", { name: selectionName(selected), facts: summary(selectedFacts(selected)) }));
}

/** @param {Choice} selected */
function selectionName(selected) {
  if (selected.kind === "fact") return told(data.facts[selected.a]);
  return selected.kind === "node" ? nameOf(selected.a) : `${nameOf(selected.a)} – ${nameOf(Number(selected.b))}`;
}

/** @param {Choice|null} target */
function hover(target) {
  hovered = target;
  byId("graph").classList.toggle("pointing", target !== null);
  network.redraw();
}

/** @type {number} */ let cameraTimer;
function cameraMoved() {
  window.clearTimeout(cameraTimer);
  cameraTimer = window.setTimeout(() => {
    const { x, y } = network.getViewPosition();
    const [sx, sy] = stretch();
    state.camera = { x: x / sx, y: y / sy, scale: network.getScale() };
    remember();
  }, 250);
}

let [stageWidth, stageHeight] = [0, 0];
/** @type {number} */ let settling;

/** When the panel opens or the window changes, what is drawn stays under the pointer; then it settles. */
function keepPlace() {
  const { clientWidth: width, clientHeight: height } = byId("graph");
  if (!width || (width === stageWidth && height === stageHeight)) return;
  const [scale, position] = [network.getScale(), network.getViewPosition()]; // the middle of the new size already
  network.setSize("100%", "100%");
  network.moveTo({ position, scale });
  [stageWidth, stageHeight] = [width, height];
  window.clearTimeout(settling);
  if (!state.camera) settling = window.setTimeout(fit, 400); // a double click is over by then
}

/** Bring the drawing up to the scene. */
function drawScene() {
  keepPlace();
  const view = `${hash().match(/^#view=[^&]*(&a=[^&]*)?(&b=[^&]*)?/)?.[0]}`;
  syncNodes();
  if (view !== drawnView) {
    drawnView = view;
    hovered = null;
    if (state.camera) moveCamera(state.camera);
    else fit();
  }
  network.redraw();
}

/** Add, move and take away only the nodes that differ. @returns {boolean} whether any did */
function syncNodes() {
  const gone = [...drawnNodes.keys()].filter((id) => !scene.nodes.has(id));
  /** @type {{id: number, x: number, y: number}[]} */
  const changed = [];
  for (const id of scene.nodes) {
    const [x, y] = /** @type {[number, number]} */ (scene.places.get(id));
    const key = `${x} ${y}`;
    if (drawnNodes.get(id) !== key) changed.push({ id, x, y });
    drawnNodes.set(id, key);
  }
  for (const id of gone) drawnNodes.delete(id);
  if (gone.length) nodeItems.remove(gone);
  if (changed.length) nodeItems.update(changed);
  return gone.length + changed.length > 0;
}

/** @param {Camera} camera */
function moveCamera({ x, y, scale }) {
  const [px, py] = stretched(x, y);
  network.moveTo({ position: { x: px, y: py }, scale });
}

/** The box around all places, and the scale at which it fills the stage with room for names. */
function extent() {
  const { clientWidth: width, clientHeight: height } = byId("graph");
  const places = [...scene.nodes].map((node) => /** @type {[number, number]} */ (scene.places.get(node)));
  if (!places.length || !width) return null;
  const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)];
  const box = { left: Math.min(...xs) - 30, right: Math.max(...xs) + 30, top: Math.min(...ys) - 30, bottom: Math.max(...ys) + 40 };
  const [edge, foot] = [Math.min(150, 0.2 * width), Math.min(80, 0.18 * height)];
  const scale = Math.min(1.4, (width - edge) / (box.right - box.left), (height - foot) / (box.bottom - box.top));
  return { ...box, scale: Math.max(scale, 0.02), width, height };
}

/** Show all of the scene, names included. */
function fit() {
  const box = extent();
  if (box) network.moveTo({ position: { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }, scale: box.scale });
}

const LEGIBLE = 0.62; // scale from which names and lines are well told apart

/** Put a node in the middle, large enough to read, as far as the edges of the picture allow. @param {number} node */
function centre(node) {
  const place = scene.places.get(node);
  const box = extent();
  if (!place || !box || !scene.nodes.has(node)) return;
  window.clearTimeout(settling);
  const scale = Math.max(box.scale, LEGIBLE);
  const within = (/** @type {number} */ at, /** @type {number} */ low, /** @type {number} */ high, /** @type {number} */ seen) =>
    high - low <= seen ? (low + high) / 2 : Math.min(Math.max(at, low + seen / 2), high - seen / 2);
  const position = {
    x: within(place[0], box.left - 80, box.right + 80, box.width / scale),
    y: within(place[1], box.top - 60, box.bottom + 60, box.height / scale),
  };
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  network.moveTo({ position, scale, animation: calm ? false : { duration: 300, easingFunction: "easeInOutQuad" } });
  cameraMoved();
}
