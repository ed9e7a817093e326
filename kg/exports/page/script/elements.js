// Elements of the page made without any markup: what comes from the data is only ever text.

/**
 * Make an element. `options`: attributes; `on...` are listeners; true and false set or leave out an attribute.
 * @param {string} tag @param {Record<string, any>} [options] @param {...(Node|string|null|undefined|false)} children
 * @returns {HTMLElement}
 */
function element(tag, options = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(options)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, String(value));
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false).map(asNode));
  return made;
}

/** @param {Node|string|null|undefined|false} child @returns {Node|string} */
const asNode = (child) => /** @type {Node|string} */ (child);

/** @param {string} tag @param {Record<string, string|number>} [attributes] @param {...(Node|string)} children */
function drawn(tag, attributes = {}, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

/** A name or title, kept apart from the direction of the text around it. @param {string} content */
const named = (content) => element("bdi", {}, content);

/** A link, or only its text when the address is not http or https. @param {string|null} address @param {string} label */
function link(address, label) {
  const safe = webAddress(address);
  if (!safe) return named(label);
  return element("a", { href: safe, rel: "noopener noreferrer", target: "_blank" }, named(label));
}

/** @param {string|null} address @returns {string|null} */
function webAddress(address) {
  try {
    const parsed = new URL(address || "");
    return ["http:", "https:"].includes(parsed.protocol) ? parsed.href : null;
  } catch {
    return null;
  }
}

/** @type {number} */ let announcing;

/** Say something to those who listen to the page; only the last of several. @param {string} message */
function announce(message) {
  byId("live").textContent = "";
  window.clearTimeout(announcing);
  announcing = window.setTimeout(() => (byId("live").textContent = message), 50);
}

/** Offer text or a picture as a file. @param {string} name @param {Blob} content */
function save(name, content) {
  const address = URL.createObjectURL(content);
  const anchor = element("a", { href: address, download: name });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  window.setTimeout(() => URL.revokeObjectURL(address), 10000);
}

/** Copy text; where the browser refuses, show it for copying by hand. @param {string} content */
async function copy(content) {
  try {
    await navigator.clipboard.writeText(content);
    announce(text("copied"));
    return true;
  } catch {
    return copyByHand(content);
  }
}

/** The older way, which also works for pages opened from disk. @param {string} content */
function copyByHand(content) {
  const field = /** @type {HTMLTextAreaElement} */ (element("textarea", { readonly: true, class: "unseen" }));
  field.value = content;
  (document.querySelector("dialog[open]") || document.body).append(field);
  const before = /** @type {HTMLElement} */ (document.activeElement);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  before?.focus();
  if (done) announce(text("copied"));
  else window.prompt(text("copy_failed"), content);
  return done;
}
