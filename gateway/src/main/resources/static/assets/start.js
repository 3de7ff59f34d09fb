import { make } from "./dom.js";
import { onLanguage } from "./language.js";
import { serviceName, stateName, status, summary } from "./services.js";

const EVERY_MS = 30_000;
let known = await status();

function draw() {
  document.getElementById("status-line").textContent = summary(known);
  document.getElementById("services").replaceChildren(
    ...(known?.services ?? []).map((one) => make("li", { class: one.state.toLowerCase(), title: stateName(one.state) }, serviceName(one.service), make("span", { class: "unseen" }, ": " + stateName(one.state)))),
  );
}

onLanguage(draw);
setInterval(async () => {
  if (!document.hidden) {
    known = await status();
    draw();
  }
}, EVERY_MS);
