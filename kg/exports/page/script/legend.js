// The legend, which is also the filter: a row for each type, relation and modality that the graph has, with its count now.

/** @typedef {{set: "offTypes"|"offRelations"|"offModalities", key: string, box: HTMLInputElement, count: HTMLElement, row: HTMLElement}} Row */
/** @type {Row[]} */ let rows = [];

function buildLegend() {
  rows = [];
  const relations = new Set(data.facts.map((fact) => fact.relation));
  const types = new Set(data.nodes.map((node) => node.type));
  const modalities = new Set(data.facts.map((fact) => fact.modality));
  byId("legend").replaceChildren(
    group("types", "offTypes", TYPES.filter((type) => types.has(type)).map((type) => ({ key: type, name: word("type", type), mark: typeMark(type) }))),
    group("relations", "offRelations", Object.entries(FAMILIES).flatMap(([family, members]) =>
      members.filter((relation) => relations.has(relation)).map((relation) => ({ key: relation, name: word("relation_label", relation), mark: lineMark(family), family })))),
    group("modalities", "offModalities", MODALITIES.filter((one) => modalities.has(one)).map((one) => ({ key: one, name: word("modality", one), mark: modalityMark(one) }))),
  );
}

/**
 * @param {string} title @param {Row["set"]} set
 * @param {{key: string, name: string, mark: Element, family?: string}[]} entries
 */
function group(title, set, entries) {
  const keys = entries.map((entry) => entry.key);
  const list = element("ul", { class: "rows" });
  let family = "";
  for (const entry of entries) {
    if (entry.family && entry.family !== family) list.append(element("li", { class: "family" }, word("family", entry.family)));
    family = entry.family || "";
    list.append(legendRow(set, entry, keys));
  }
  const id = `legend-${set}`;
  return element("div", { class: "group", role: "group", "aria-labelledby": id },
    element("div", { class: "group-head" },
      element("h2", { id }, text(title)),
      element("button", { class: "plain", onclick: () => change({ [set]: new Set() }), "aria-describedby": id }, text("all")),
      element("button", { class: "plain", onclick: () => change({ [set]: new Set(keys) }), "aria-describedby": id }, text("none"))),
    list);
}

/** @param {Row["set"]} set @param {{key: string, name: string, mark: Element}} entry @param {string[]} keys */
function legendRow(set, { key, name, mark }, keys) {
  const box = /** @type {HTMLInputElement} */ (element("input", { type: "checkbox", "data-key": key, onchange: () => toggle(set, key) }));
  const tally = element("span", { class: "tally" });
  const only = () => change({ [set]: new Set(keys.filter((other) => other !== key)) });
  const row = element("li", {},
    element("label", {}, box, mark, element("span", { class: "name" }, name), tally),
    element("button", { class: "plain only", "aria-label": text("only_this", { name }), onclick: only }, text("only")));
  rows.push({ set, key, box, count: tally, row });
  return row;
}

/** @param {Row["set"]} set @param {string} key */
function toggle(set, key) {
  const off = new Set(state[set]);
  if (!off.delete(key)) off.add(key);
  change({ [set]: off });
}

/** Show what is on and how many there are now. */
function updateLegend() {
  const counts = { offTypes: scene.typeCounts, offRelations: scene.relationCounts, offModalities: scene.modalityCounts };
  for (const { set, key, box, count: tally, row } of rows) {
    const number = counts[set].get(key) || 0;
    box.checked = isOn(state[set], key);
    tally.textContent = counted(number);
    row.classList.toggle("empty", number === 0);
  }
}

/** @param {...Element} parts */
const mark = (...parts) => drawn("svg", { class: "mark", viewBox: "-12 -12 24 24", "aria-hidden": "true" }, ...parts);

/** @param {string} type */
function typeMark(type) {
  const node = data.nodes.find((one) => one.type === type);
  return mark(shapeOf(node?.shape || "dot", 0, 0, 8, { fill: node?.color || "#888888" }));
}

/** A shape as an SVG element. @param {string} shape @param {number} x @param {number} y @param {number} r @param {Record<string, string|number>} paint */
function shapeOf(shape, x, y, r, paint) {
  const corners = CORNERS[shape];
  if (!corners) return drawn("circle", { cx: x, cy: y, r, ...paint });
  return drawn("polygon", { points: corners.map(([cx, cy]) => `${(x + r * cx).toFixed(1)},${(y + r * cy).toFixed(1)}`).join(" "), ...paint });
}

/** @param {string} family */
const lineMark = (family) => mark(drawn("line", { x1: -11, x2: 11, y1: 0, y2: 0, class: `stroke-${family}`, "stroke-width": 4 }));

/** @param {string} modality */
function modalityMark(modality) {
  const dashes = { planned: "7 4", possible: "2 4" }[modality];
  const line = drawn("line", { x1: -11, x2: 11, y1: 0, y2: 0, class: "stroke-ink", "stroke-width": 2.5, ...(dashes ? { "stroke-dasharray": dashes } : {}) });
  return modality === "denied" ? mark(line, drawn("line", { x1: 0, x2: 0, y1: -8, y2: 8, class: "stroke-ink", "stroke-width": 3 })) : mark(line);
}

/** The views to choose from, and how much of the graph this one shows. */
function updateViews() {
  updateShowing();
  const chooser = /** @type {HTMLSelectElement} */ (byId("view"));
  const { view } = state;
  const key = `${state.language} ${viewKey(view)}`;
  if (chooser.dataset.key === key) return;
  chooser.dataset.key = key;
  const { pairs } = data.views;
  const options = [viewOption({ kind: "countries" }), ...(data.nodes.length <= MANY ? [viewOption({ kind: "whole" })] : [])];
  if (view.kind === "ego" || view.kind === "path" || (view.kind === "pair" && !options.includes(viewOption(view)))) options.unshift(viewOption(view));
  const groups = [
    element("optgroup", { label: text("view_pairs") }, ...pairs.map((pair) => viewOption({ kind: "pair", a: pair.a, b: pair.b }, pair.facts))),
    element("optgroup", { label: text("view_other") }, ...options.filter((option) => view.kind !== "pair" || !option.dataset.pair)),
  ];
  chooser.replaceChildren(...(pairs.length ? groups : groups.slice(1)));
  chooser.value = viewKey(view);
}

/** @param {View} view */
const viewKey = (view) => [view.kind, view.a, view.b].filter((part) => part !== undefined).join(" ");

/** @param {View} view @param {number} [facts] */
const viewOption = (view, facts) => element("option", { value: viewKey(view) }, viewName(view, facts));

/** @param {View} view @param {number} [facts] */
function viewName(view, facts) {
  const [a, b] = [view.a, view.b].map((node) => (node === undefined ? "" : nameOf(node)));
  if (view.kind === "pair" && facts !== undefined) return text("view_pair", { a, b, n: facts });
  return { pair: `${a} – ${b}`, ego: text("view_ego", { name: a }), countries: text("view_countries"), whole: text("view_whole"), path: text("view_path", { a, b }) }[view.kind];
}

function updateShowing() {
  byId("showing").textContent = text("showing", { n: scene.nodes.size, total: data.nodes.length, facts: scene.facts.length });
  byId("hint").hidden = scene.facts.length > 0;
  const more = byId("more");
  more.hidden = !scene.left && (state.view.kind === "whole" || data.nodes.length > MANY);
  more.textContent = scene.left ? text(state.view.kind === "countries" ? "more_pairs" : "more_here", { n: scene.left }) : text("more_whole");
  const notice = byId("notice");
  const said = state.view.kind === "path" ? pathText() : data.nodes.length > MANY ? text("notice_large", { total: data.nodes.length }) : "";
  notice.hidden = !said;
  notice.textContent = said;
}

function showMore() {
  if (scene.left) {
    change({ limit: state.limit + BLOCK });
    fit();
  } else change({ view: { kind: "whole" } });
  announce(byId("showing").textContent || "");
}

const FILTERS_OFF = () => ({ offTypes: new Set(), offRelations: new Set(), offModalities: new Set(), from: null, to: null, undated: true });
