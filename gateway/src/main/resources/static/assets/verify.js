import { icon, make } from "./dom.js";
import { language, onLanguage, say } from "./language.js";
import * as verdicts from "./verdict.js";

const API = "/api/transcript/v1/verifications";
const LARGEST = 10 * 1024 * 1024;
const PATIENCE_MS = 75_000; // a little longer than the gateway's own

const ICONS = {
  good: ["M12 2.5l2.6 1.9 3.2.1 1 3.1 2.5 2-.9 3.1.9 3.1-2.5 2-1 3.1-3.2.1L12 21.5l-2.6-1.5-3.2-.1-1-3.1-2.5-2 .9-3.1-.9-3.1 2.5-2 1-3.1 3.2-.1z", "M8.2 12.2l2.6 2.7 5-5.6"],
  bad: ["M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19z", "M8.5 8.5l7 7m0-7l-7 7"],
  warn: ["M12 3.2L21.8 20.3H2.2z", "M12 9.7v5", "M12 17.4v.1"],
  calm: ["M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19z", "M9.3 9.3a2.7 2.7 0 1 1 3.9 2.4c-.8.4-1.2 1-1.2 1.9v.4", "M12 17v.1"],
};

const part = (id) => document.getElementById(id);
const show = (element, visible) => (element.hidden = !visible);
const both = (pair) => say(pair[0], pair[1]);

let shown = null; // the answer on the page, drawn again when the language changes
let mended = null; // the notice on the page: {where, text}
let repeat = () => {}; // asks the same again
let round = 0; // answers that were overtaken are not shown

// ---- asking ----

async function ask(path, options) {
  let response;
  try {
    response = await fetch(API + path, {
      ...options,
      headers: { Accept: "application/json, application/problem+json", "Accept-Language": language(), ...options.headers },
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    return { failure: verdicts.ofFailure(0) };
  }
  const answer = await response.json().catch(() => null);
  if (response.ok && answer !== null) {
    return { answer };
  }
  return { failure: verdicts.ofFailure(response.status, answer, response.headers.get("Retry-After")) };
}

async function verifyFile(file) {
  clearProblems();
  if (file.size === 0) {
    return problem("file-problem", verdicts.ofFailure(422, { code: "verification.empty-file" }).mend);
  }
  if (file.size > LARGEST) {
    return problem("file-problem", verdicts.ofFailure(413).mend);
  }
  repeat = () => verifyFile(file);
  const form = new FormData();
  form.append("file", file);
  const mine = begin();
  const { answer, failure } = await ask("", { method: "POST", body: form });
  if (mine === round) {
    finish(failure ?? { ...verdicts.ofFile(answer), file: file.name }, "file-problem");
  }
}

async function verifyCode(id, code) {
  clearProblems();
  repeat = () => verifyCode(id, code);
  const mine = begin();
  const path = "/" + encodeURIComponent(id);
  const standing = await ask(path, { method: "GET" });
  if (mine !== round) {
    return;
  }
  if (standing.failure || standing.answer.state === "UNKNOWN" || code === "") {
    finish(standing.failure ?? verdicts.ofStanding(id, standing.answer), "code-problem");
    return;
  }
  const { answer, failure } = await ask(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ code }),
  });
  if (mine === round) {
    finish(failure ?? verdicts.ofCode(id, answer), "code-problem");
  }
}

// ---- telling ----

function begin() {
  show(part("working"), true);
  show(part("ways"), false);
  show(part("answer"), false);
  part("live").textContent = say("Đang kiểm tra", "Verifying");
  return ++round;
}

function finish(outcome, where) {
  show(part("working"), false);
  if (outcome.mend) {
    show(part("ways"), true);
    problem(where, outcome.mend);
    part(where).scrollIntoView({ block: "center" });
    return;
  }
  show(part("ways"), outcome.by === "id" && outcome.kind !== "UNKNOWN"); // the code is still to be entered
  shown = { ...outcome, at: new Date() };
  draw();
  part("live").textContent = both(verdicts.VERDICTS[outcome.kind].title);
  part("verdict").focus({ preventScroll: true });
  part("answer").scrollIntoView({ block: "start" });
}

function problem(where, text) {
  mended = { where, text };
  part(where).textContent = both(text);
  show(part(where), true);
}

function clearProblems() {
  mended = null;
  show(part("file-problem"), false);
  show(part("code-problem"), false);
}

function again() {
  shown = null;
  round++;
  history.replaceState(null, "", location.pathname);
  part("file").value = "";
  part("codes").reset();
  clearProblems();
  show(part("answer"), false);
  show(part("ways"), true);
  part("live").textContent = "";
  part("file").focus();
}

// ---- drawing ----

function draw() {
  const answer = part("answer");
  const verdict = verdicts.VERDICTS[shown.kind];
  answer.replaceChildren(
    verdictCard(verdict),
    ...(shown.content ? [contentCard(shown.content)] : []),
    ...(shown.signatures.length > 0 ? [signaturesCard(shown.signatures)] : []),
    actions(),
  );
  show(answer, true);
}

function verdictCard(verdict) {
  const other = language() === "en" ? 0 : 1;
  return make(
    "div",
    { class: "verdict " + verdict.look },
    icon(...ICONS[verdict.look]),
    make("h2", { id: "verdict", tabindex: "-1" }, both(verdict.title), make("small", { lang: other ? "en" : "vi" }, verdict.title[other])),
    make(
      "div",
      { class: "verdict-body" },
      make("p", null, both(verdict.meaning)),
      shown.reasons.length > 0 ? make("ul", null, shown.reasons.map((reason) => make("li", null, both(reason)))) : null,
      compare(verdict),
      make("p", { class: "quiet small" }, subject()),
    ),
  );
}

/** A code proves that the paper names a real transcript, not that the rest of the paper is what was released. */
function compare(verdict) {
  if (shown.by === "id" && shown.kind !== "UNKNOWN") {
    return make("p", { class: "compare " + verdict.look }, say("Nhập mã tra cứu in cạnh mã QR để xem nội dung.", "Enter the code beside the QR code to see the content."));
  }
  if (shown.by !== "code" || !shown.content) {
    return null;
  }
  return make(
    "p",
    { class: "compare " + verdict.look },
    make("b", null, say("Hãy đối chiếu từng dòng với bản giấy. ", "Compare every line with the paper. ")),
    say("Chỉ một điểm số hay thông tin khác với nội dung dưới đây là bản giấy đã bị sửa.", "One mark or fact that differs from what is below means that the paper was changed."),
  );
}

function subject() {
  const parts = [];
  const { id, version, replacedBy } = shown.transcript ?? {};
  if (shown.file) {
    parts.push(say("Tệp: ", "File: ") + shown.file);
  }
  if (id) {
    parts.push(say("Mã học bạ: ", "Transcript: ") + id);
  }
  if (version) {
    parts.push(say("phiên bản ", "version ") + version);
  }
  if (replacedBy) {
    parts.push(say("đã thay bằng phiên bản ", "replaced by version ") + replacedBy);
  }
  parts.push(say("Kiểm tra lúc ", "Verified at ") + time(shown.at));
  return parts.join(" · ");
}

function contentCard(content) {
  const facts = [
    ["name", say("Học sinh", "Pupil"), content.pupilName],
    ["", say("Ngày sinh", "Date of birth"), both(verdicts.date(content.dateOfBirth))],
    ["wide", say("Trường", "School"), content.school],
    ["", say("Lớp", "Class"), content.className],
    ["", say("Năm học", "School year"), content.schoolYear],
    ["", say("Cấp học", "Level"), both(verdicts.schoolLevel(content.level))],
    ["", content.level === "PRIMARY" ? say("Kết quả giáo dục", "Educational result") : say("Kết quả học tập", "Learning"), both(verdicts.level(content.learning))],
    ["", say("Kết quả rèn luyện", "Conduct"), both(verdicts.level(content.conduct))],
    ["", say("Kết quả cuối năm", "Decision"), both(verdicts.decision(content))],
    ["", say("Khen thưởng", "Awards"), (content.awards ?? []).map((code) => both(verdicts.award(code))).join(", ")],
  ];
  return make(
    "section",
    { class: "card", "aria-labelledby": "content" },
    make("h2", { id: "content" }, say("Nội dung đã phát hành", "What was released")),
    make(
      "dl",
      { class: "facts" },
      facts.filter((fact) => fact[2]).map(([name, term, value]) => make("div", { class: name || null }, make("dt", null, term), make("dd", null, value))),
    ),
    marks(content.subjects ?? []),
  );
}

function marks(subjects) {
  const columns = [
    ["semester1", say("HK I", "Sem. 1")],
    ["semester2", say("HK II", "Sem. 2")],
    ["year", say("Cả năm", "Year")],
    ["afterRetest", say("Đánh giá lại", "Retest")],
  ].filter(([field]) => subjects.some((line) => line[field]));
  const figure = (field) => "figure " + field;
  return make(
    "div",
    { class: "scroll marks", tabindex: "0", role: "region", "aria-labelledby": "content" },
    make(
      "table",
      null,
      make("thead", null, make("tr", null, make("th", { scope: "col" }, say("Môn học", "Subject")), columns.map(([field, title]) => make("th", { scope: "col", class: figure(field) }, title)))),
      make(
        "tbody",
        null,
        subjects.map((line) => make("tr", null, make("th", { scope: "row" }, line.subject), columns.map(([field]) => make("td", { class: figure(field) }, line[field] ? both(verdicts.result(line[field])) : "–")))),
      ),
    ),
  );
}

function signaturesCard(signatures) {
  return make(
    "section",
    { class: "card", "aria-labelledby": "signatures" },
    make("h2", { id: "signatures" }, say("Chữ ký số", "Signatures") + " (" + signatures.length + ")"),
    make("ol", { class: "signatures" }, signatures.map(signature)),
  );
}

function signature(one) {
  const status = verdicts.signatureStatus(one.status);
  const why = say(one.reasonVi, one.reasonEn);
  const details = [both(verdicts.role(one.role)), one.time ? time(new Date(one.time), one.time) : "", one.level].filter(Boolean);
  return make(
    "li",
    { class: status.look },
    make("div", { class: "who" }, make("b", null, one.signer || say("Không rõ người ký", "Unknown signer")), make("div", { class: "quiet small" }, details.join(" · "))),
    make("span", { class: "pill" }, both(status.text)),
    why ? make("div", { class: status.look === "good" ? "why quiet small" : "why small" }, why) : null,
  );
}

function actions() {
  const more = [];
  if (shown.kind === "CANNOT_TELL") {
    const retry = make("button", { class: "button", type: "button" }, say("Thử lại", "Try again"));
    retry.addEventListener("click", () => repeat());
    more.push(retry);
  }
  const next = make("button", { class: more.length > 0 ? "button plain" : "button", type: "button" }, say("Kiểm tra học bạ khác", "Verify another one"));
  next.addEventListener("click", again);
  const print = make("button", { class: "button plain", type: "button" }, say("In kết quả", "Print"));
  print.addEventListener("click", () => window.print());
  return make("div", { class: "actions no-print" }, more, next, print);
}

/** In Vietnam's time, wherever the reader is: that is when it was signed at the school. */
function time(at, otherwise = "") {
  if (Number.isNaN(at.getTime())) {
    return otherwise;
  }
  const zone = { timeZone: "Asia/Ho_Chi_Minh" };
  const day = say(
    at.toLocaleDateString("vi-VN", { ...zone, day: "2-digit", month: "2-digit", year: "numeric" }),
    at.toLocaleDateString("en-GB", { ...zone, dateStyle: "medium" }),
  );
  return at.toLocaleTimeString("vi-VN", { ...zone, hour: "2-digit", minute: "2-digit" }) + ", " + day;
}

// ---- starting ----

part("file").addEventListener("change", (event) => {
  const [file] = event.target.files;
  if (file) {
    verifyFile(file);
  }
});

const drop = part("drop");
for (const kind of ["dragenter", "dragover"]) {
  drop.addEventListener(kind, (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
}
for (const kind of ["dragleave", "drop"]) {
  drop.addEventListener(kind, () => drop.classList.remove("over"));
}
// a file that misses the frame must not replace the page
window.addEventListener("dragover", (event) => event.preventDefault());
window.addEventListener("drop", (event) => {
  event.preventDefault();
  const [file] = event.dataTransfer?.files ?? [];
  if (file && !part("ways").hidden) {
    verifyFile(file);
  }
});

part("codes").addEventListener("submit", (event) => {
  event.preventDefault();
  const id = verdicts.cleanId(part("id").value);
  const code = part("code").value.trim();
  if (id === "" || code === "") {
    problem("code-problem", ["Hãy nhập cả mã học bạ và mã tra cứu.", "Enter both the transcript id and the code."]);
    (id === "" ? part("id") : part("code")).focus();
    return;
  }
  verifyCode(id, code);
});

function followFragment() {
  const { id, code } = verdicts.fromFragment(location.hash);
  if (id !== "") {
    part("id").value = id;
    part("code").value = code;
    verifyCode(id, code);
  }
}

onLanguage(() => {
  document.title = say("Kiểm tra học bạ số", "Verify a school transcript");
  if (shown) {
    draw();
  }
  if (mended) {
    problem(mended.where, mended.text);
  }
});
window.addEventListener("hashchange", followFragment);
followFragment();
