// The shortest ways from one node to another, over the facts that pass the filters, drawn as columns from left to right.

/** @type {{from: number|null, to: number|null}} */ const asked = { from: null, to: null };
const WIDEST = 60; // nodes beside one another in a column at most

/** For each node the nodes it shares a passing fact with. @returns {number[][]} */
function links() {
  /** @type {number[][]} */
  const linked = data.nodes.map(() => []);
  for (const bundle of data.edges) {
    if (!typeOn(bundle.from) || !typeOn(bundle.to)) continue;
    if (!bundle.facts.some(passes)) continue;
    linked[bundle.from].push(bundle.to);
    linked[bundle.to].push(bundle.from);
  }
  return linked;
}

/** Steps to every node from one. @param {number} start @param {number[][]} linked */
function distances(start, linked) {
  const far = new Map([[start, 0]]);
  for (let edge = [start]; edge.length; ) {
    const next = [];
    for (const node of edge) {
      for (const other of linked[node]) {
        if (far.has(other)) continue;
        far.set(other, Number(far.get(node)) + 1);
        next.push(other);
      }
    }
    edge = next;
  }
  return far;
}

/** All nodes on shortest ways from a to b, column by column. @param {number} a @param {number} b */
function pathStage(a, b) {
  const linked = links();
  const [fromA, fromB] = [distances(a, linked), distances(b, linked)];
  const steps = fromA.get(b);
  /** @type {number[][]} */
  const columns = Array.from({ length: (steps ?? 1) + 1 }, () => []);
  if (steps === undefined) [columns[0], columns[1]] = [[a], [b]];
  else for (const [node, far] of fromA) if (far + (fromB.get(node) ?? Infinity) === steps) columns[far].push(node);
  /** @type {Map<number, [number, number]>} */
  const places = new Map();
  columns.forEach((column, x) => {
    const kept = column.sort((one, other) => factsOf[other].length - factsOf[one].length || one - other).slice(0, WIDEST);
    kept.forEach((node, at) => places.set(node, stretched(x * 230, (at - (kept.length - 1) / 2) * 84)));
  });
  return { members: [...places.keys()], places, steps };
}

/** @param {number} node */
function startPath(node) {
  asked.from = node;
  asked.to = null;
  /** @type {HTMLDetailsElement} */ (byId("path")).open = true;
  openFilters(true);
  /** @type {HTMLInputElement} */ (byId("path-from")).value = nameOf(node);
  /** @type {HTMLInputElement} */ (byId("path-to")).value = "";
  byId("path-to").focus();
}

/** Show the path when both ends are known, and say how long it is. @param {"from"|"to"} end @param {number} node */
function pathEnd(end, node) {
  asked[end] = node;
  const { from, to } = asked;
  if (from === null || to === null || from === to) return;
  change({ view: { kind: "path", a: from, b: to }, selected: null });
  announce(pathText());
}

function pathText() {
  const [a, b] = [Number(state.view.a), Number(state.view.b)];
  const { steps } = pathStage(a, b);
  const gaps = { a: nameOf(a), b: nameOf(b) };
  return steps === undefined ? text("path_none", gaps) : text("path_found", { n: steps, ...gaps });
}
