// What the reader has chosen, and the address's hash that says it, so that a link opens the same view.

/** @type {State} */
const state = {
  view: { kind: "whole" },
  limit: BLOCK,
  offTypes: new Set(),
  offRelations: new Set(),
  offModalities: new Set(),
  from: null,
  to: null,
  undated: true,
  unit: "year",
  selected: null,
  tab: "graph",
  sort: "date",
  down: false,
  camera: null,
  language: "en",
  theme: "auto",
};

/** Nodes and facts by the end of their address, as the hash names them. */
const nodeByKey = new Map(data.nodes.map((node) => [node.key, node.id]));
const factByKey = new Map(data.facts.map((fact, number) => [fact.key, number]));

/** The view the page opens on: the pair with most facts, else the busiest node's surroundings. @returns {View} */
function firstView() {
  const [pair] = data.views.pairs;
  if (data.nodes.length > MANY && data.views.ties.length) return { kind: "countries" };
  if (pair) return { kind: "pair", a: pair.a, b: pair.b };
  if (data.nodes.length <= BLOCK) return { kind: "whole" };
  return { kind: "ego", a: busiest() };
}

const busiest = () => factsOf.reduce((best, facts, node) => (facts.length > factsOf[best].length ? node : best), 0);

/** The language that the link, the build or the reader's browser asks for. @param {string|null} asked */
function language(asked) {
  const wanted = [asked, data.language, ...navigator.languages].map((tag) => (tag || "").slice(0, 2));
  return wanted.find((tag) => tag in strings) || "en";
}

/** Take the state from the address; what it does not say is as at the first opening. */
function readHash() {
  const said = new URLSearchParams(location.hash.slice(1));
  const list = (/** @type {string} */ name) => new Set((said.get(name) || "").split(",").filter(Boolean));
  const month = (/** @type {string} */ name) => {
    const parts = /^(\d{4})-(\d\d)$/.exec(said.get(name) || "");
    return parts ? Number(parts[1]) * 12 + Number(parts[2]) - 1 : null;
  };
  Object.assign(state, {
    view: readView(said) || firstView(),
    limit: Math.max(BLOCK, Number(said.get("limit")) || 0),
    offTypes: list("notypes"),
    offRelations: list("norelations"),
    offModalities: list("nomodalities"),
    from: month("from"),
    to: month("to"),
    undated: said.get("undated") !== "no",
    unit: said.get("unit") === "month" ? "month" : "year",
    selected: readSelection(said.get("selected")),
    tab: ["chronology", "table"].includes(said.get("tab") || "") ? said.get("tab") : "graph",
    sort: said.get("sort") || "date",
    down: said.get("down") === "yes",
    camera: readCamera(said.get("at")),
    language: language(said.get("lang")),
    theme: ["light", "dark"].includes(said.get("theme") || "") ? said.get("theme") : "auto",
  });
}

/** @param {URLSearchParams} said @returns {View|null} */
function readView(said) {
  const kind = said.get("view");
  const [a, b] = [nodeByKey.get(said.get("a") || ""), nodeByKey.get(said.get("b") || "")];
  if (kind === "countries" || (kind === "whole" && data.nodes.length <= MANY)) return { kind };
  if (kind === "ego" && a !== undefined) return { kind, a };
  if ((kind === "pair" || kind === "path") && a !== undefined && b !== undefined) return { kind, a, b };
  return null;
}

/** @param {string|null} said @returns {Choice|null} */
function readSelection(said) {
  const [kind, ...keys] = (said || "").split(" ");
  const nodes = keys.map((key) => nodeByKey.get(key));
  const fact = factByKey.get(keys[0]);
  if (kind === "node" && nodes[0] !== undefined) return { kind, a: nodes[0] };
  if (kind === "bundle" && nodes[0] !== undefined && nodes[1] !== undefined) return { kind, a: nodes[0], b: nodes[1] };
  return kind === "fact" && fact !== undefined ? { kind, a: fact } : null;
}

/** @param {string|null} said @returns {Camera|null} */
function readCamera(said) {
  const [x, y, scale] = (said || "").split(",").map(Number);
  return Number.isFinite(x) && Number.isFinite(y) && scale > 0 ? { x, y, scale } : null;
}

/** The state as a hash; what is as at the first opening is left out. @returns {string} */
function hash() {
  /** @type {[string, string|null|undefined|false][]} */
  const parts = [
    ["view", state.view.kind],
    ["a", state.view.a !== undefined && data.nodes[state.view.a].key],
    ["b", state.view.b !== undefined && data.nodes[state.view.b].key],
    ["limit", state.limit > BLOCK && String(state.limit)],
    ["notypes", [...state.offTypes].join(",")],
    ["norelations", [...state.offRelations].join(",")],
    ["nomodalities", [...state.offModalities].join(",")],
    ["from", state.from !== null && monthText(state.from)],
    ["to", state.to !== null && monthText(state.to)],
    ["undated", !state.undated && "no"],
    ["unit", state.unit === "month" && "month"],
    ["selected", selectionText()],
    ["tab", state.tab !== "graph" && state.tab],
    ["sort", state.sort !== "date" && state.sort],
    ["down", state.down && "yes"],
    ["at", state.camera && [state.camera.x.toFixed(0), state.camera.y.toFixed(0), state.camera.scale.toFixed(3)].join(",")],
    ["lang", state.language],
    ["theme", state.theme !== "auto" && state.theme],
  ];
  const said = parts.filter(([, value]) => value).map(([name, value]) => [name, String(value)]);
  return `#${new URLSearchParams(said)}`;
}

function selectionText() {
  const { selected } = state;
  if (!selected) return null;
  if (selected.kind === "fact") return `fact ${data.facts[selected.a].key}`;
  const nodes = [selected.a, selected.b].filter((node) => node !== undefined);
  return [selected.kind, ...nodes.map((node) => data.nodes[Number(node)].key)].join(" ");
}

/**
 * Change the state and show it. A new view or selection becomes a step that the browser's back button undoes.
 * @param {Partial<State>} part
 */
function change(part) {
  const step = "view" in part || "selected" in part || "tab" in part;
  if ("view" in part) Object.assign(state, { limit: BLOCK, camera: null });
  Object.assign(state, part);
  history[step ? "pushState" : "replaceState"](null, "", hash());
  refresh();
}

/** Keep the address up to date with what does not change the scene, such as the camera. */
const remember = () => history.replaceState(null, "", hash());
