import * as letters from "./dead-letters.js";
import { make } from "./dom.js";
import * as figures from "./figures.js";
import { language, onLanguage, say } from "./language.js";
import { serviceName, stateName, status } from "./services.js";
import * as session from "./session.js";

const EVERY_MS = 30_000;
const part = (id) => document.getElementById(id);
const both = (pair) => say(pair[0], pair[1]);

const panels = new Map(); // element id -> {shape, figures} or {problem}
let me = null;
let school = null; // {code, name}
let services = null;
let problem = null;

// ---- asking ----

async function ask(path, method = "GET") {
  const response = await fetch(path, {
    method,
    headers: { Authorization: "Bearer " + session.current(), "Accept-Language": language() },
    credentials: "omit",
    signal: AbortSignal.timeout(40_000),
  });
  if (response.status === 401) {
    session.forget();
    leave(["Phiên làm việc đã hết hạn, hãy đăng nhập lại.", "The session has expired, sign in again."]);
  }
  return response;
}

async function fill(id, path, shape) {
  try {
    const response = await ask(path);
    panels.set(id, response.ok ? { figures: shape(await response.json()) } : { problem: refusal(response.status) });
  } catch {
    panels.set(id, { problem: refusal(0) });
  }
  drawPanel(id);
}

function refusal(status) {
  switch (status) {
    case 403:
    case 404:
      return ["Không có số liệu mà tài khoản này được xem.", "There are no figures that this account may see."];
    default:
      return ["Dịch vụ không trả lời, sẽ hỏi lại sau.", "The service does not answer; it will be asked again."];
  }
}

async function refresh() {
  services = (await status())?.services ?? [];
  drawServices();
  if (!session.current()) {
    return;
  }
  if (me.officer) {
    fill("city-deliveries", "/api/sync/v1/deliveries/statistics", figures.deliveries);
    letters.refresh(ask, services.map((one) => one.service), part("dead-letters"));
  }
  if (school) {
    const query = "?schoolCode=" + encodeURIComponent(school.code);
    fill("school-grading", "/api/grading/v1/statistics" + query, figures.grading);
    fill("school-signing", "/api/signing/v1/statistics" + query, figures.signing);
    fill("school-transcripts", "/api/transcript/v1/transcripts/statistics" + query, figures.transcripts);
    fill("school-deliveries", "/api/sync/v1/deliveries/statistics" + query, figures.deliveries);
  }
}

async function choose(code) {
  school = { code, name: "" };
  for (const id of ["school-grading", "school-signing", "school-transcripts", "school-deliveries"]) {
    panels.delete(id);
    part(id).replaceChildren();
  }
  draw();
  refresh();
  try {
    const response = await ask("/api/student/v1/schools/" + encodeURIComponent(code));
    if (response.ok && school.code === code) {
      school = { code, name: (await response.json()).name ?? "" };
      draw();
    }
  } catch {
    // the code alone does for a title
  }
}

// ---- coming and going ----

function enter() {
  me = figures.claims(session.current());
  problem = null;
  draw();
  if (!me.officer && me.school) {
    choose(me.school);
  } else {
    refresh();
  }
}

function leave(why) {
  me = null;
  school = null;
  problem = why;
  panels.clear();
  letters.forget(part("dead-letters"));
  for (const id of ["city-deliveries", "school-grading", "school-signing", "school-transcripts", "school-deliveries"]) {
    part(id).replaceChildren();
  }
  draw();
}

// ---- drawing ----

function draw() {
  document.title = say("Điều hành · Học bạ số", "Console · Học bạ số");
  part("door").hidden = me !== null;
  part("door-problem").hidden = problem === null;
  part("door-problem").textContent = problem ? both(problem) : "";
  part("sign-out").hidden = me === null;
  part("figures").hidden = me === null;
  if (me) {
    part("who").textContent = me.name + " · " + (me.officer ? say("Chuyên viên Sở", "Department officer") : say("Trường ", "School ") + me.school);
    part("city").hidden = !me.officer;
    part("letters").hidden = !me.officer;
    part("school-form").hidden = !me.officer;
  } else {
    part("who").textContent = part("who").dataset[language()] ?? part("who").textContent;
  }
  part("school").hidden = school === null;
  if (school) {
    part("school-title").textContent = school.name ? school.name + " (" + school.code + ")" : say("Trường ", "School ") + school.code;
  }
  panels.forEach((_, id) => drawPanel(id));
  letters.draw(part("dead-letters"));
  drawServices();
}

function drawServices() {
  part("services").replaceChildren(
    ...(services ?? []).map((one) =>
      make(
        "li",
        { class: one.state.toLowerCase() },
        make("b", null, serviceName(one.service)),
        make("span", { class: "quiet small" }, stateName(one.state) + (one.breaker === "CLOSED" ? "" : " · " + say("đang ngắt tạm", "left alone")), make("br"), say("từ ", "since ") + clock(one.since)),
      ),
    ),
  );
}

function clock(instant) {
  return new Date(instant).toLocaleString(say("vi-VN", "en-GB"), { hour: "2-digit", minute: "2-digit", day: "2-digit", month: "2-digit" });
}

function number(count) {
  return Number(count).toLocaleString(say("vi-VN", "en-GB"));
}

function drawPanel(id) {
  const { figures: shown, problem: why } = panels.get(id) ?? {};
  if (!me) {
    return;
  }
  if (why) {
    part(id).replaceChildren(make("p", { class: "quiet" }, both(why)));
    return;
  }
  const largest = Math.max(1, ...shown.rows.map((row) => row.count));
  part(id).replaceChildren(
    make("p", { class: "total" }, make("b", null, number(shown.total)), " ", make("span", { class: "quiet" }, both(shown.unit))),
    make("table", { class: "figures" }, make("tbody", null, shown.rows.map((row) => line(row, largest)))),
  );
}

function line(row, largest) {
  const bar = make("div");
  bar.style.width = (100 * row.count) / largest + "%"; // by the object model, which the content policy allows
  return make(
    "tr",
    { class: row.count === 0 ? "none" : row.mark || null },
    make("th", { scope: "row" }, both(row.name)),
    make("td", { class: "bar", "aria-hidden": "true" }, row.count > 0 ? bar : null),
    make("td", { class: "figure" }, number(row.count)),
  );
}

// ---- starting ----

part("sign-in").addEventListener("click", () =>
  session.signIn().catch(() => leave(["Không kết nối được tới nơi đăng nhập.", "The sign-in service cannot be reached."])),
);
part("sign-out").addEventListener("click", () => {
  leave(null);
  session.signOut().catch(() => {});
});
part("school-form").addEventListener("submit", (event) => {
  event.preventDefault();
  const code = part("school-code").value.trim();
  if (code !== "") {
    choose(code);
  }
});
onLanguage(draw);
setInterval(() => {
  if (!document.hidden) {
    refresh();
  }
}, EVERY_MS);

try {
  if (await session.resume()) {
    enter();
  } else {
    await refresh();
  }
} catch {
  leave(["Đăng nhập không thành công.", "Signing in failed."]);
  await refresh();
}
