/* global SwaggerUIBundle */
import { make } from "./dom.js";
import { onLanguage, say } from "./language.js";
import { serviceName, status } from "./services.js";

const dark = matchMedia("(prefers-color-scheme: dark)");
const services = ((await status())?.services ?? []).map((one) => one.service);
let chosen = services.includes(location.hash.slice(1)) ? location.hash.slice(1) : services[0];

function theme() {
  document.documentElement.classList.toggle("dark-mode", dark.matches);
}

function open(service) {
  chosen = service;
  history.replaceState(null, "", "#" + service);
  SwaggerUIBundle({
    url: "/docs/openapi/" + service,
    dom_id: "#document",
    deepLinking: false, // the fragment names the service
    defaultModelsExpandDepth: 0,
    displayRequestDuration: true,
    validatorUrl: null, // nobody else is told of this document
  });
  draw();
}

function draw() {
  document.title = say("Tài liệu API · Học bạ số", "API documents · Học bạ số");
  const away = document.getElementById("away");
  away.hidden = services.length > 0;
  away.textContent = say("Không kết nối được tới hệ thống.", "The system cannot be reached.");
  document.getElementById("choice").replaceChildren(
    ...services.map((service) => {
      const button = make("button", { type: "button", "aria-pressed": String(service === chosen) }, serviceName(service));
      button.addEventListener("click", () => open(service));
      return button;
    }),
  );
}

dark.addEventListener("change", theme);
theme();
onLanguage(draw);
if (chosen) {
  open(chosen);
}
