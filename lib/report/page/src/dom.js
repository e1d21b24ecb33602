// The few ways in which the page makes elements. Strings from the data only ever become text.
export const data = JSON.parse(document.getElementById("data").textContent);
export const words = data.words;

export const byId = (id) => document.getElementById(id);

// element("p", { class: "x" }, "text", otherElement, …)
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value !== null && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

// Text of unknown direction stands in its own.
export const said = (text, name = "bdi", attributes = {}) => element(name, { dir: "auto", ...attributes }, text);

const latin = new Intl.NumberFormat("en");
const persian = new Intl.NumberFormat("fa");
export const number = (value) => (data.persian ? persian : latin).format(value);
export const percent = (share) => {
  const text = (100 * share).toFixed(1);
  return data.persian ? text.replace(/\d/g, (d) => "۰۱۲۳۴۵۶۷۸۹"[d]).replace(".", "٫") + " ٪" : text + " %";
};

export const themes = new Map(data.themes.map((theme) => [theme.id, theme]));
export const children = new Map();
for (const theme of data.themes) {
  const above = theme.parent ?? "";
  if (!children.has(above)) children.set(above, []);
  children.get(above).push(theme);
}
export const label = (id) => themes.get(id)?.label ?? id;
export function path(id) {
  const steps = [];
  for (let theme = themes.get(id); theme && steps.length < 100; theme = themes.get(theme.parent)) steps.unshift(theme);
  return steps;
}

// The themes below and the theme itself.
export function family(id) {
  const ids = [id];
  for (let i = 0; i < ids.length; ++i) for (const child of children.get(ids[i]) ?? []) ids.push(child.id);
  return new Set(ids);
}
