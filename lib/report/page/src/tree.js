// The tree of themes: search by the fold, filters, keyboard (WAI-ARIA tree pattern). Branches are made when they open.
import { byId, children, data, element, number, percent, said, themes, words } from "./dom.js";
import { fold } from "./fold.js";

const most = Math.max(1, ...data.themes.filter((theme) => !theme.parent).map((theme) => theme.assignments));
const shownAtOnce = 300;
let choose = () => {};
let visible = null; // ids that the search leaves, or null for all
let matches = 0; // themes among them that fit by themselves
let selected = null;
const byNumber = () => byId("order").value === "assignments";

const sorted = (list) => (byNumber() ? [...list].sort((a, b) => b.assignments - a.assignments) : list);
const shown = (list) => sorted(list).filter((theme) => visible === null || visible.has(theme.id));

function item(theme, depth) {
  const below = shown(children.get(theme.id) ?? []);
  const open = visible !== null || depth === 0;
  const group = element("ul", { role: "group" });
  const made = element(
    "li",
    { role: "treeitem", tabindex: "-1", "data-id": theme.id, "aria-level": depth + 1, "aria-selected": String(theme.id === selected),
      "aria-expanded": below.length ? String(open) : null },
    element(
      "div",
      { class: "row" },
      element("span", { class: "twist", "aria-hidden": "true" }, below.length ? "▸" : ""),
      said(theme.label, "span", { class: "label" }),
      element("span", { class: "bar", "aria-hidden": "true" }, bar(theme)),
      element("span", { class: "figure" }, number(theme.assignments)),
    ),
    below.length ? group : null,
  );
  made.querySelector(".label").title = `${theme.label} · ${percent(theme.share)}`;
  if (below.length && open) fill(group, below, depth + 1);
  return made;
}

function bar(theme) {
  const made = element("span", { class: "filled" });
  made.style.inlineSize = `${Math.max(1, (100 * theme.assignments) / most)}%`;
  return made;
}

function fill(group, list, depth, from = 0) {
  for (const theme of list.slice(from, from + shownAtOnce)) group.append(item(theme, depth));
  if (list.length <= from + shownAtOnce) return;
  const more = element("li", { role: "none" }, element("button", { type: "button", onclick: () => {
    more.remove();
    fill(group, list, depth, from + shownAtOnce);
    focus(group.children[from + shownAtOnce]);
  } }, `${words.more} (${number(list.length - from - shownAtOnce)})`));
  group.append(more);
}

function toggle(entry, open) {
  if (!entry.hasAttribute("aria-expanded")) return;
  const group = entry.querySelector(":scope > ul");
  if (open && !group.firstChild)
    fill(group, shown(children.get(entry.dataset.id) ?? []), Number(entry.getAttribute("aria-level")));
  entry.setAttribute("aria-expanded", String(open));
}

const entries = () =>
  [...byId("tree").querySelectorAll("[role=treeitem]")].filter((entry) => !entry.parentElement.closest("[aria-expanded=false]"));

function focus(entry) {
  if (!entry) return;
  for (const other of byId("tree").querySelectorAll("[tabindex='0']")) other.tabIndex = -1;
  entry.tabIndex = 0;
  entry.focus();
}

function select(entry) {
  for (const other of byId("tree").querySelectorAll("[aria-selected=true]")) other.setAttribute("aria-selected", "false");
  entry.setAttribute("aria-selected", "true");
  selected = entry.dataset.id;
  choose(entry.dataset.id);
}

function press(event) {
  const entry = event.target.closest("[role=treeitem]");
  if (!entry || event.ctrlKey || event.altKey || event.metaKey) return;
  const all = entries();
  const at = all.indexOf(entry);
  const forward = document.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
  const back = document.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
  const open = entry.getAttribute("aria-expanded") === "true";
  const moves = {
    ArrowDown: () => focus(all[at + 1]),
    ArrowUp: () => focus(all[at - 1]),
    Home: () => focus(all[0]),
    End: () => focus(all[all.length - 1]),
    Enter: () => select(entry),
    " ": () => select(entry),
    [forward]: () => (open || !entry.hasAttribute("aria-expanded") ? focus(all[at + 1]) : toggle(entry, true)),
    [back]: () => (open ? toggle(entry, false) : focus(entry.parentElement.closest("[role=treeitem]"))),
  };
  if (!moves[event.key]) return;
  event.preventDefault();
  moves[event.key]();
}

function click(event) {
  const entry = event.target.closest("[role=treeitem]");
  if (!entry) return;
  if (event.target.closest(".twist")) return toggle(entry, entry.getAttribute("aria-expanded") !== "true");
  focus(entry);
  toggle(entry, true);
  select(entry);
}

// What the search and the filters leave: themes that fit, and all above them.
function found() {
  const wanted = fold(byId("search").value);
  const level = byId("level").value;
  const least = Number(byId("least").value) || 0;
  if (!wanted && !level && !least) return null;
  const ids = new Set();
  matches = 0;
  for (const theme of data.themes) {
    const fits = (!wanted || fold(`${theme.label} ${theme.id} ${theme.labels ?? ""}`).includes(wanted)) &&
      (!level || theme.level === level) && theme.assignments >= least;
    if (!fits) continue;
    ++matches;
    for (let step = theme; step && !ids.has(step.id); step = themes.get(step.parent)) ids.add(step.id);
  }
  return ids;
}

function draw() {
  visible = found();
  const tree = byId("tree");
  const roots = shown(children.get("") ?? []);
  tree.replaceChildren();
  fill(tree, roots, 0);
  const first = tree.querySelector("[role=treeitem]");
  if (first) first.tabIndex = 0;
  byId("found").textContent = visible === null ? "" : `${number(matches)} ${words.found}`;
}

// `first` is the theme that is shown already.
export function startTree(first, chosen) {
  choose = chosen;
  selected = first;
  let waiting;
  const later = () => { clearTimeout(waiting); waiting = setTimeout(draw, 120); };
  for (const id of ["search", "level", "least", "order"]) byId(id).addEventListener("input", later);
  byId("tree").addEventListener("keydown", press);
  byId("tree").addEventListener("click", click);
  draw();
}
