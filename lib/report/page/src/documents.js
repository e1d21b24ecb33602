// Whole documents with their codings marked; made when one is opened.
import { byId, data, element, family, label, number, said, words } from "./dom.js";

// Where codings begin and end, the text is cut; each piece knows the codes that cover it. Offsets are code points.
function pieces(segment, wanted) {
  const codings = segment.codes.filter(([code]) => !wanted || wanted.has(data.themes[code]?.id));
  const text = Array.from(segment.text);
  const borders = new Set([0, text.length]);
  for (const [, start, end] of codings) borders.add(start).add(end);
  const cuts = [...borders].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1];
    const codes = codings.filter(([, from, to]) => from <= start && end <= to).map(([code]) => data.themes[code].label);
    const part = text.slice(start, end).join("");
    return codes.length ? element("mark", { title: [...new Set(codes)].join(" · ") }, part) : part;
  });
}

function segmentBlock(segment, wanted) {
  const codes = [...new Set(segment.codes.map(([code]) => data.themes[code].label))];
  return element("div", { class: "segment", "data-start": segment.start },
    segment.speaker ? element("p", { class: "speaker" }, said(segment.speaker)) : null,
    element("p", { dir: "auto" }, ...pieces(segment, wanted)),
    codes.length ? element("p", { class: "codes" }, said(codes.join(" · "))) : null);
}

export function showDocument(id, start = null, theme = null) {
  const one = data.documents.find((other) => other.id === id);
  if (!one?.segments) return;
  const wanted = theme ? family(theme) : null;
  byId("document").value = id;
  byId("marked").textContent = theme ? `${words.marked}: ${label(theme)}` : "";
  const body = byId("body");
  body.replaceChildren(
    element("p", { class: "attributes" }, one.attributes.map(([name, value]) => `${name}: ${value}`).join(" · ")),
    ...one.segments.map((segment) => segmentBlock(segment, wanted)));
  location.hash = "documents";
  const place = start === null ? (wanted ? body.querySelector("mark") : null)
    : [...body.querySelectorAll(".segment")].reverse().find((block) => Number(block.dataset.start) <= start);
  place?.closest(".segment").classList.add("chosen");
  const aim = () => (place ?? byId("documents")).scrollIntoView({ block: place ? "center" : "start", behavior: "instant" });
  aim();
  requestAnimationFrame(aim); // what comes into view may have another height than it was thought to have
  byId("documents").querySelector("h2").focus({ preventScroll: true });
}

export function startDocuments() {
  const choice = byId("document");
  if (!choice) return;
  for (const one of data.documents)
    if (one.segments) choice.append(element("option", { value: one.id }, `${one.id} (${number(one.assignments)})`));
  choice.addEventListener("input", () => { if (choice.value) showDocument(choice.value); });
}
