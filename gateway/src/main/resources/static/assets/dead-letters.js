// What the services could not process: how many events of which topic, and a button that sends them again.

import { make } from "./dom.js";
import { say } from "./language.js";
import { serviceName } from "./services.js";

let waiting = null; // [{service, topic, count}]
let silent = []; // services that did not answer
let said = null; // what became of the last press, in both languages
let again = () => {};

/** Asks every service; `ask(path, method)` sends the token along. */
export async function refresh(ask, services, place) {
  const answers = await Promise.all(services.map((service) => of(ask, service)));
  silent = services.filter((_, i) => answers[i] === null);
  waiting = answers.flatMap((answer) => answer ?? []);
  again = async (letter) => {
    await replay(ask, letter);
    await refresh(ask, services, place);
  };
  draw(place);
}

async function of(ask, service) {
  try {
    const response = await ask(path(service));
    if (!response.ok) {
      return null;
    }
    const { topics } = await response.json();
    return Object.entries(topics)
      .filter(([, count]) => count > 0)
      .map(([topic, count]) => ({ service, topic, count }));
  } catch {
    return null;
  }
}

async function replay(ask, { service, topic }) {
  try {
    const response = await ask(path(service) + "/" + encodeURIComponent(topic), "POST");
    if (!response.ok) {
      said = ["Không gửi lại được.", "They could not be sent again."];
      return;
    }
    const { messages } = await response.json();
    said = ["Đã gửi lại " + messages + " sự kiện.", "Sent again: " + messages + "."];
  } catch {
    said = ["Dịch vụ không trả lời.", "The service does not answer."];
  }
}

function path(service) {
  return "/operations/" + encodeURIComponent(service) + "/dead-letters";
}

export function forget(place) {
  waiting = null;
  said = null;
  place.replaceChildren();
}

export function draw(place) {
  if (waiting === null) {
    return;
  }
  const parts = [];
  if (waiting.length > 0) {
    parts.push(make("table", { class: "letters" }, head(), make("tbody", null, waiting.map(row))));
  } else if (silent.length === 0) {
    parts.push(make("p", null, say("Không có sự kiện nào đang chờ.", "Nothing waits.")));
  }
  if (silent.length > 0) {
    parts.push(make("p", { class: "quiet" }, say("Không trả lời: ", "No answer from: ") + silent.map(serviceName).join(", ")));
  }
  if (said) {
    parts.push(make("p", { role: "status" }, say(said[0], said[1])));
  }
  place.replaceChildren(...parts);
}

function head() {
  const titles = [say("Dịch vụ", "Service"), say("Chủ đề", "Topic"), say("Số lượng", "Count"), ""];
  return make("thead", null, make("tr", null, titles.map((title, i) => make("th", { scope: "col", class: i === 2 ? "figure" : null }, title))));
}

function row(letter) {
  const button = make("button", { type: "button", class: "button plain" }, say("Gửi lại", "Send again"));
  button.addEventListener("click", () => {
    button.disabled = true;
    again(letter);
  });
  return make(
    "tr",
    null,
    make("th", { scope: "row" }, serviceName(letter.service)),
    make("td", null, make("code", null, letter.topic)),
    make("td", { class: "figure" }, String(letter.count)),
    make("td", { class: "figure" }, button),
  );
}
