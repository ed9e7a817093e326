// The facts of the current filter as a CSV file, for spreadsheets and statistics.

/** @type {[string, (fact: Fact) => string|number|null|undefined][]} */
const FIELDS = [
  ["start", (fact) => fact.start],
  ["end", (fact) => fact.end],
  ["precision", (fact) => fact.precision],
  ["edtf", (fact) => fact.edtf],
  ["subjects", (fact) => fact.subjects.map(nameOf).join("; ")],
  ["relation", (fact) => fact.relation],
  ["objects", (fact) => fact.objects.map(nameOf).join("; ")],
  ["modality", (fact) => fact.modality],
  ["qualifiers", (fact) => Object.entries(fact.qualifiers).map(([name, value]) => `${name}=${value}`).join("; ")],
  ["articles", (fact) => articlesOf(fact).size],
  ["sentence", (fact) => fact.evidence[0]?.pieces.join("")],
  ["article", (fact) => articleOf(fact)?.title || articleOf(fact)?.key],
  ["publisher", (fact) => articleOf(fact)?.publisher],
  ["published", (fact) => articleOf(fact)?.published],
  ["url", (fact) => webAddress(articleOf(fact)?.url || null)],
  ["rule", (fact) => fact.evidence[0]?.rule],
  ["iri", (fact) => data.base + fact.key],
];

/** The article of a fact's first evidence. @param {Fact} fact */
function articleOf(fact) {
  const number = fact.evidence[0]?.article;
  return number === null || number === undefined ? null : data.articles[number];
}

function csv() {
  const lines = scene.facts.map((number) => FIELDS.map(([, said]) => cell(said(data.facts[number]))));
  return [FIELDS.map(([name]) => name), ...lines].map((line) => line.join(",")).join("\r\n") + "\r\n";
}

/** Quoted where needed; a text that a spreadsheet would take for a formula gets an apostrophe. @param {string|number|null|undefined} value */
function cell(value) {
  let said = value === null || value === undefined ? "" : String(value);
  if (/^[=+\-@\t\r]/.test(said)) said = `'${said}`;
  return /[",\r\n]/.test(said) ? `"${said.replaceAll('"', '""')}"` : said;
}

/** With a byte order mark, by which spreadsheets know UTF-8. */
const saveCsv = () => save("facts.csv", new Blob(["\ufeff", csv()], { type: "text/csv" }));
