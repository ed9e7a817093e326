// Words for everything: interface strings, names, sentences, dates; all in the chosen language.

/** A string of the interface with its {gaps} filled. @param {string} key @param {Record<string, string|number>} [gaps] @returns {string} */
function text(key, gaps = {}) {
  const found = /** @type {string} */ (strings[state.language][key] ?? strings.en[key] ?? key);
  return filled(found, gaps);
}

/** @param {string} pattern @param {Record<string, string|number>} gaps @returns {string} */
function filled(pattern, gaps) {
  return pattern.replace(/\{(\w+)\}/g, (whole, gap) => {
    const value = gaps[gap];
    return value === undefined ? whole : typeof value === "number" ? counted(value) : value;
  });
}

/** A word of one of the interface's lists ("type", "modality"...). @param {string} list @param {string} key */
const word = (list, key) => strings[state.language][list][key] ?? strings.en[list][key] ?? key;

/** @param {number} number */
const counted = (number) => number.toLocaleString(text("locale"));

/** @param {number} count */
const factCount = (count) => (count === 1 ? text("fact_one") : text("fact_count", { n: count }));

/** A node's name in the language of the page. @param {number} number */
function nameOf(number) {
  const node = data.nodes[number];
  return node.labels?.[state.language] || node.labels?.en || node.label;
}

/** Names joined as a list is in this language. @param {number[]} numbers */
function namesOf(numbers) {
  const names = numbers.map(nameOf);
  return new Intl.ListFormat(text("locale"), { type: "conjunction" }).format(names);
}

/** The fact as a short sentence. @param {Fact} fact */
function told(fact) {
  const gaps = { s: namesOf(fact.subjects), o: namesOf(fact.objects), office: fact.qualifiers.office };
  if (fact.relation === "holdsOffice" && gaps.office) return text("told_office", gaps);
  const many = fact.subjects.length > 1 && strings[state.language].told_many[fact.relation];
  return filled(many || word("told", fact.relation), gaps);
}

/** @param {string|null|undefined} partial "2014", "2014-07" or "2014-07-03" */
function day(partial) {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(partial || "");
  if (!parts) return partial || "";
  return dateFormat(parts[3] ? "day" : parts[2] ? "month" : "year").format(asDate(/** @type {string} */ (partial)));
}

/** @param {string} partial */
const asDate = (partial) => new Date(`${partial.length === 4 ? `${partial}-01` : partial}${partial.length < 10 ? "-01" : ""}T00:00:00Z`);

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/** @param {string} unit @returns {Intl.DateTimeFormat} */
function dateFormat(unit) {
  const key = `${state.language} ${unit}`;
  if (!formats.has(key)) {
    /** @type {Record<string, Intl.DateTimeFormatOptions>} */
    const shapes = {
      day: { day: "numeric", month: state.language === "en" ? "short" : "long", year: "numeric" },
      month: { month: "long", year: "numeric" },
      year: { year: "numeric" },
    };
    formats.set(key, new Intl.DateTimeFormat(text("locale"), { ...shapes[unit], timeZone: "UTC" }));
  }
  return /** @type {Intl.DateTimeFormat} */ (formats.get(key));
}

/** When a fact was, as precisely as is known and no more. @param {Fact} fact */
function when(fact) {
  const { start, end } = fact;
  const edtf = fact.edtf || "";
  if (!start) return end ? text("until", { date: day(end) }) : text("undated_fact");
  const about = (/** @type {string} */ said) => (edtf.includes("~") ? text("about_date", { date: said }) : said);
  if (fact.precision === "decade" && !end) return about(text("in_decade", { date: start.slice(0, 3) + "0" }));
  if (!end && /\/(\.\.)?$/.test(edtf)) return text("since", { date: about(day(start)) });
  if (end && end !== start) return about(span(start, end));
  const kind = { 4: "in_year", 7: "in_month" }[start.length] || "on_day";
  return about(text(kind, { date: day(start) }));
}

/** @param {string} start @param {string} end */
function span(start, end) {
  if (start.length === 10 && end.length === 10 && start <= end) {
    return dateFormat("day").formatRange(asDate(start), asDate(end));
  }
  return text("span", { from: day(start), to: day(end) });
}

/** @param {number} month year * 12 + month - 1 */
const monthText = (month) => `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;

/** From the first to the last year of some facts: "1998–2024". @param {number[]} facts */
function years(facts) {
  const dated = facts.map((number) => data.facts[number].months).filter((months) => months !== null);
  if (!dated.length) return "";
  const first = Math.floor(Math.min(...dated.map((months) => months[0])) / 12);
  const last = Math.floor(Math.max(...dated.map((months) => months[1])) / 12);
  return first === last ? String(first) : `${first}–${last}`;
}

/** "12 facts, 1998–2024". @param {number[]} facts */
function summary(facts) {
  const when = years(facts);
  return when && facts.length > 1 ? text("fact_span", { n: facts.length, span: when }) : [factCount(facts.length), when].filter(Boolean).join(", ");
}
