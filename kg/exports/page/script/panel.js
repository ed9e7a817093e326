// The evidence panel: who or what is selected, what is known of it at a glance, and its facts in time order.

const CARDS = 60; // facts shown at first
let panelKey = "";

function updatePanel() {
  const panel = byId("panel");
  const { selected } = state;
  const key = selectionText() || "";
  const scrollTop = panel.hidden ? 0 : panel.scrollTop;
  panel.hidden = !selected;
  document.body.classList.toggle("with-panel", selected !== null);
  if (!selected) return panel.replaceChildren();
  const facts = selectedFacts(selected);
  panel.replaceChildren(panelHead(selected, facts), ...glance(selected, facts), cards(facts));
  panel.scrollTop = key === panelKey ? scrollTop : 0;
  panelKey = key;
}

/** @param {Choice} selected @param {number[]} facts */
function panelHead(selected, facts) {
  const head = element("header", { class: "panel-head" },
    element("button", { class: "close", "aria-label": text("close"), onclick: closePanel }, "×"),
    element("h2", { id: "panel-title", tabindex: "-1" }, named(selectionName(selected))));
  if (selected.kind === "node") head.append(...nodeHead(data.nodes[selected.a]));
  head.append(element("p", { class: "summary" }, facts.length ? summary(facts) : text("no_facts")), panelTools(selected));
  return head;
}

/** Hand the keyboard to the panel. */
const enterPanel = () => byId("panel-title").focus();

function closePanel() {
  select(null);
  byId("graph").focus();
}

/** Type, other names, country, Wikidata. @param {PageNode} node */
function nodeHead(node) {
  const others = [...new Set([node.label, ...Object.values(node.labels), ...node.names])].filter((name) => name !== nameOf(node.id));
  const land = node.type !== "Country" && node.lands.length === 1 ? node.lands[0] : null;
  const kind = [word("type", node.type), node.iso3].filter(Boolean).join(" · ");
  return [
    element("p", { class: "kind" }, typeMark(node.type), kind,
      land !== null && [" · ", nodeButton(land)].reduce((part, child) => (part.append(child), part), document.createDocumentFragment()),
      wikidata(node)),
    others.length ? element("p", { class: "aliases" }, named(text("aliases", { names: others.join(", ") }))) : "",
  ].filter(Boolean);
}

/** @param {PageNode} node */
function wikidata({ wikidata: id }) {
  if (!id || !/^Q\d+$/.test(id)) return null;
  const part = document.createDocumentFragment();
  part.append(" · ", link(`https://www.wikidata.org/wiki/${id}`, text("wikidata")));
  return part;
}

/** @param {Choice} selected */
function panelTools(selected) {
  const tools = element("p", { class: "panel-tools" });
  if (selected.kind === "node") {
    if (state.view.kind !== "ego" || state.view.a !== selected.a) {
      tools.append(element("button", { onclick: () => change({ view: { kind: "ego", a: selected.a } }) }, text("around")));
    }
    tools.append(element("button", { onclick: () => startPath(selected.a) }, text("path_start")));
  }
  if (selected.kind === "bundle" && state.view.kind === "countries") {
    tools.append(element("button", { onclick: () => change({ view: { kind: "pair", a: selected.a, b: selected.b } }) }, text("pair_of")));
  }
  return tools;
}

/** A name that selects its node. @param {number} node */
const nodeButton = (node) => element("button", { class: "plain", onclick: () => reveal(node) }, named(nameOf(node)));

/** What is known at a glance: leaders with terms, offices, parties and signatures. @param {Choice} selected @param {number[]} facts */
function glance(selected, facts) {
  if (selected.kind !== "node") return [];
  const node = data.nodes[selected.a];
  const of = (/** @type {string[]} */ ...relations) => facts.filter((number) => relations.includes(data.facts[number].relation));
  const person = (/** @type {Fact} */ fact) => fact.subjects;
  const signs = of("signs", "ratifies", "withdrawsFrom");
  /** @type {Record<string, [string, number[], (fact: Fact) => number[]][]>} */
  const lists = {
    Country: [["leaders", of("holdsOffice"), person]],
    Organization: [["leaders", of("holdsOffice"), person], ["participants", of("memberOf"), person]],
    Leader: [["offices", of("holdsOffice"), (fact) => fact.objects]],
    Treaty: [["signatures", signs, person]],
    Summit: [["participants", of("attends", "hosts"), person]],
  };
  const sections = (lists[node.type] || []).filter(([, found]) => found.length).map(([title, found, whom]) => glanceList(title, found, whom));
  if (node.type === "Treaty" && node.lands.length) sections.unshift(element("section", { class: "glance" }, element("h3", {}, text("parties")), element("ul", {}, ...node.lands.map((land) => element("li", {}, nodeButton(land))))));
  return sections;
}

/** @param {string} title @param {number[]} facts @param {(fact: Fact) => number[]} whom */
function glanceList(title, facts, whom) {
  const items = facts.map((number) => {
    const fact = data.facts[number];
    const office = fact.qualifiers.office;
    const verb = fact.relation === "holdsOffice" ? office : word("relation_label", fact.relation);
    const names = whom(fact).flatMap((node, at) => [at ? text("and") : "", nodeButton(node)]);
    const doubt = fact.modality === "actual" ? "" : ` (${word("modality", fact.modality)})`;
    return element("li", {}, ...names, element("span", {}, [" ", verb, doubt].join("")), element("span", { class: "dates" }, fact.start || fact.end ? when(fact) : ""));
  });
  return element("section", { class: "glance" }, element("h3", {}, text(title)), element("ul", {}, ...items));
}

/** @param {number[]} facts */
function cards(facts) {
  const list = element("section", { class: "cards", "aria-label": text("facts") }, ...facts.slice(0, CARDS).map(card));
  if (facts.length > CARDS) {
    const rest = element("button", { onclick: () => rest.replaceWith(...facts.slice(CARDS).map(card)) }, text("show_all", { n: facts.length }));
    list.append(rest);
  }
  return list;
}

/** Select a node and bring it into sight; one that this view does not hold gets a view of its own. @param {number} node */
function reveal(node) {
  if (!scene.nodes.has(node)) change({ view: { kind: "ego", a: node } });
  select({ kind: "node", a: node });
  centre(node);
}
