// One fact as a card: what, when, how sure, the sentence with its marked words, where it stands, which rule read it.

/** @param {number} number */
function card(number) {
  const fact = data.facts[number];
  const [first, ...others] = fact.evidence;
  return element("article", { class: `fact family-${familyOf.get(fact.relation)}`, "data-fact": fact.key },
    element("h3", {}, named(told(fact))),
    element("p", { class: "facts-line" },
      element("time", {}, when(fact)),
      element("span", { class: `badge ${fact.modality}` }, word("modality", fact.modality)),
      ...qualifiers(fact)),
    first && quotation(first),
    others.length > 0 && element("details", { class: "others" },
      element("summary", {}, others.length === 1 ? text("other_report") : text("other_reports", { n: others.length })),
      ...others.map(quotation)),
    element("p", { class: "card-tools" },
      first && element("button", { onclick: () => copy(citation(fact, first)) }, text("copy_citation")),
      element("button", { onclick: () => select({ kind: "fact", a: number }) }, text("link_fact"))));
}

/** @param {Fact} fact */
function qualifiers(fact) {
  return Object.entries(fact.qualifiers).map(([name, value]) =>
    element("span", { class: "qualifier" }, `${word("qualifiers", name)}: `, named(String(value))));
}

/** The passage, its source and its rule. @param {Evidence} said */
function quotation(said) {
  const rule = data.rules[said.rule];
  return element("div", { class: "said" },
    said.pieces.length
      ? element("blockquote", {}, ...marked(said.pieces))
      : element("p", { class: "unquoted" }, text("not_quoted", { begin: said.begin, end: said.end })),
    element("p", { class: "source" }, ...sourceLine(said)),
    element("p", { class: "rule" }, `${text("rule")} `, element("code", {}, said.rule), rule ? `: ${rule}` : ""));
}

/** Plain and marked pieces by turns. @param {string[]} pieces */
const marked = (pieces) => pieces.map((piece, at) => (at % 2 ? element("mark", {}, piece) : piece));

/** Title as a link, publisher, date. @param {Evidence} said @returns {(Node|string)[]} */
function sourceLine(said) {
  const article = said.article === null ? null : data.articles[said.article];
  if (!article) return [];
  const title = article.title || text("untitled", { id: article.key });
  const rest = [article.publisher, article.published && day(article.published)].filter(Boolean).join(", ");
  return [link(article.url, title), rest ? element("span", {}, " · ", named(rest)) : ""];
}

/** "Publisher, “Title”, 30 Oct 2025, https://..." as plain text. @param {Evidence} said */
function sourceText(said) {
  const article = said.article === null ? null : data.articles[said.article];
  if (!article) return "";
  const title = `“${article.title || text("untitled", { id: article.key })}”`;
  return [article.publisher, title, article.published && day(article.published), webAddress(article.url)].filter(Boolean).join(", ") + ".";
}

/** @param {Fact} fact @param {Evidence} said */
function citation(fact, said) {
  const gaps = { sentence: said.pieces.join(""), source: sourceText(said), fact: data.base + fact.key, rule: said.rule };
  return text(said.pieces.length ? "citation" : "citation_bare", gaps);
}
