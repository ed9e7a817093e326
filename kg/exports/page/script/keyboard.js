// The graph without a mouse: arrows move to the neighbour that lies that way, Enter opens, Escape clears.

/** @type {Record<string, [number, number]>} */
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
/** The node that the keyboard stands on. @type {number|null} */ let standing = null;

/** The neighbour that lies most in a direction, any node if no neighbour does. @param {[number, number]} way */
function nextNode([wx, wy]) {
  const here = standing !== null && scene.nodes.has(standing) ? standing : null;
  if (here === null) return scene.members.find((node) => scene.nodes.has(node)) ?? null;
  const near = scene.shown.flatMap(({ bundle }) => (bundle.from === here ? [bundle.to] : bundle.to === here ? [bundle.from] : []));
  return closest(here, near, wx, wy) ?? closest(here, [...scene.nodes], wx, wy) ?? here;
}

/** @param {number} here @param {number[]} nodes @param {number} wx @param {number} wy @returns {number|null} */
function closest(here, nodes, wx, wy) {
  const [x, y] = /** @type {[number, number]} */ (scene.places.get(here));
  let [best, found] = [Infinity, /** @type {number|null} */ (null)];
  for (const node of nodes) {
    const place = scene.places.get(node);
    if (!place || node === here || !scene.nodes.has(node)) continue;
    const [dx, dy] = [place[0] - x, place[1] - y];
    const [along, across] = [dx * wx + dy * wy, Math.abs(dx * wy - dy * wx)];
    const cost = along + 2 * across;
    if (along > 0 && across <= 2.5 * along && cost < best) [best, found] = [cost, node];
  }
  return found;
}

/** @param {number} node */
function stand(node) {
  standing = node;
  hover({ kind: "node", a: node });
  const [x, y] = /** @type {[number, number]} */ (scene.places.get(node));
  const seen = network.canvasToDOM({ x, y });
  const { clientWidth, clientHeight } = byId("graph");
  if (seen.x < 40 || seen.y < 40 || seen.x > clientWidth - 40 || seen.y > clientHeight - 40) centre(node);
  announce(`${nameOf(node)}, ${word("type", data.nodes[node].type)}, ${factCount(selectedFacts({ kind: "node", a: node }).length)}`);
}

/** @param {KeyboardEvent} event */
function graphKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const way = WAYS[event.key];
  if (way) {
    const node = nextNode(way);
    if (node !== null) stand(node);
  } else if (event.key === "Enter" && standing !== null) {
    select({ kind: "node", a: standing });
    enterPanel();
  } else if (event.key === "+" || event.key === "=") zoom(1.3);
  else if (event.key === "-") zoom(1 / 1.3);
  else if (event.key === "0") fit();
  else return;
  event.preventDefault();
}

/** @param {number} by */
function zoom(by) {
  network.moveTo({ scale: network.getScale() * by });
  cameraMoved();
}

/** Keys that work anywhere: slash for the search, Escape to close what is open. @param {KeyboardEvent} event */
function pageKey(event) {
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(/** @type {HTMLElement} */ (event.target).tagName);
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    byId("search").focus();
  }
  if (event.key !== "Escape" || document.querySelector("dialog[open]")) return;
  const menu = /** @type {HTMLDetailsElement} */ (byId("share"));
  if (menu.open) menu.open = false;
  else if (document.body.classList.contains("with-filters")) openFilters(false);
  else if (state.selected) closePanel();
  else if (hovered) hover(null);
}
