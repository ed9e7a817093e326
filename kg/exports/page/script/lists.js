// The same facts as text: a chronology by month and a table to sort; printable, and what people cite.

const ROWS = 500; // rows added at a time
let rowsShown = ROWS;
let listKey = "";

/** What a table's column says of a fact, and how it is ordered. @type {Record<string, {title: string, said: (fact: Fact) => string, key?: (fact: Fact) => string|number}>} */
const COLUMNS = {
  date: { title: "date", said: when, key: dateKey },
  subject: { title: "subject", said: (fact) => namesOf(fact.subjects) },
  relation: { title: "relation", said: (fact) => word("relation_label", fact.relation) },
  object: { title: "object", said: (fact) => (fact.objects.length ? namesOf(fact.objects) : "") },
  modality: { title: "modality_name", said: (fact) => word("modality", fact.modality), key: (fact) => MODALITIES.indexOf(fact.modality) },
  details: { title: "details", said: (fact) => Object.entries(fact.qualifiers).map(([name, value]) => `${word("qualifiers", name)}: ${value}`).join("; ") },
  reports: { title: "reports", said: (fact) => counted(articlesOf(fact).size), key: (fact) => articlesOf(fact).size },
};

function updateLists() {
  const key = `${hash().replace(/&(at|selected)=[^&]*/g, "")}`;
  if (state.tab === "graph" || key === listKey) return;
  listKey = key;
  rowsShown = ROWS;
  showList(state.tab);
}

/** @param {string} tab */
function showList(tab) {
  const facts = tab === "table" ? sorted(scene.facts) : scene.facts;
  const part = facts.slice(0, rowsShown);
  const head = element("div", { class: "list-head" },
    element("p", {}, text("list_caption", { n: facts.length, view: viewName(state.view) }), element("span", { class: "print-range" }, ` · ${byId("range").textContent}`)),
    element("button", { onclick: saveCsv }, text("save_csv")));
  byId("lists").replaceChildren(head, tab === "table" ? table(part) : chronology(part), moreRows(facts.length, tab));
  byId("lists").setAttribute("aria-labelledby", `tab-${tab}`);
}

/** @param {number} total @param {string} tab */
function moreRows(total, tab) {
  if (total <= rowsShown) return element("p", {}, total ? "" : text("no_facts"));
  return element("p", { class: "more-rows" }, text("rows_shown", { n: rowsShown, total }), " ",
    element("button", { onclick: () => ((rowsShown += ROWS), showList(tab)) }, text("rows_more")));
}

/** @param {number[]} facts */
function sorted(facts) {
  const column = COLUMNS[state.sort] || COLUMNS.date;
  const key = column.key || column.said;
  const order = new Intl.Collator(text("locale"));
  const keyed = facts.map((number) => ({ number, key: key(data.facts[number]) }));
  keyed.sort((a, b) => (typeof a.key === "number" ? a.key - Number(b.key) : order.compare(a.key, String(b.key))) || byDate(a.number, b.number));
  if (state.down) keyed.reverse();
  return keyed.map((one) => one.number);
}

/** @param {number[]} facts */
function table(facts) {
  const heads = Object.entries(COLUMNS).map(([name, { title }]) =>
    element("th", { scope: "col", "aria-sort": state.sort === name ? (state.down ? "descending" : "ascending") : "none" },
      element("button", { "data-sort": name, onclick: () => sortBy(name) }, text(title), state.sort === name ? (state.down ? " ↓" : " ↑") : "")));
  return element("table", {},
    element("caption", { class: "unseen" }, text("list_caption", { n: facts.length, view: viewName(state.view) })),
    element("thead", {}, element("tr", {}, ...heads, element("th", { scope: "col" }, text("source")))),
    element("tbody", {}, ...facts.map(tableRow)));
}

/** @param {number} number */
function tableRow(number) {
  const fact = data.facts[number];
  const cells = Object.entries(COLUMNS).map(([name, { said, title }]) =>
    element("td", { "data-title": text(title), class: said(fact) ? null : "blank" }, name === "relation" ? factButton(number, said(fact)) : named(said(fact))));
  const [first] = fact.evidence;
  return element("tr", { "data-fact": fact.key }, ...cells, element("td", { "data-title": text("source") }, element("span", {}, ...(first ? sourceLine(first) : []))));
}

/** @param {number} number @param {string} label */
const factButton = (number, label) => element("button", { class: "plain", onclick: () => select({ kind: "fact", a: number }) }, named(label));

/** @param {string} name */
function sortBy(name) {
  change({ sort: name, down: state.sort === name ? !state.down : false });
  /** @type {HTMLElement|null} */ (document.querySelector(`[data-sort="${name}"]`))?.focus();
}

/** Facts under a heading for each month, or year where no month is known. @param {number[]} facts */
function chronology(facts) {
  /** @type {Map<string, number[]>} */
  const months = new Map();
  for (const number of facts) {
    const key = monthOf(data.facts[number]);
    months.set(key, [...(months.get(key) || []), number]);
  }
  return element("div", { class: "chronology" }, ...[...months].map(([key, members]) =>
    element("section", {}, element("h2", {}, key), element("ol", {}, ...members.map(entry)))));
}

/** @param {Fact} fact */
function monthOf(fact) {
  const start = fact.start || fact.end;
  if (!start) return text("undated_fact");
  return fact.precision === "decade" ? when(fact) : day(start.slice(0, 7));
}

/** @param {number} number */
function entry(number) {
  const fact = data.facts[number];
  const [first] = fact.evidence;
  return element("li", { "data-fact": fact.key },
    element("span", { class: "dates" }, when(fact)),
    element("span", { class: "entry" }, factButton(number, told(fact)),
      fact.modality !== "actual" && element("span", { class: `badge ${fact.modality}` }, word("modality", fact.modality)),
      ...qualifiers(fact)),
    first && element("span", { class: "source" }, ...sourceLine(first)));
}
