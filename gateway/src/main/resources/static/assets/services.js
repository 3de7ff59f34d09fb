import { say } from "./language.js";

const NAMES = {
  student: ["Hồ sơ", "Records"],
  grading: ["Điểm", "Marks"],
  signing: ["Ký số", "Signing"],
  transcript: ["Học bạ", "Transcripts"],
  sync: ["Nộp dữ liệu", "Delivery"],
};

/** What a service is for, in a word. */
export function serviceName(service) {
  const [vi, en] = NAMES[service] ?? [service, service];
  return say(vi, en);
}

export function stateName(state) {
  switch (state) {
    case "UP":
      return say("hoạt động", "up");
    case "AWAY":
      return say("không trả lời", "away");
    default:
      return say("chưa rõ", "unknown");
  }
}

/** What the gateway knows of the services; null when not even the gateway answers. */
export async function status() {
  try {
    const response = await fetch("/status", { signal: AbortSignal.timeout(10_000) });
    return response.ok ? ordered(await response.json()) : null;
  } catch {
    return null;
  }
}

/** In the order in which a transcript passes them. */
function ordered(known) {
  const order = Object.keys(NAMES);
  return { ...known, services: known.services.toSorted((a, b) => order.indexOf(a.service) - order.indexOf(b.service)) };
}

/** One sentence on the whole. */
export function summary(known) {
  if (known === null) {
    return say("Không kết nối được.", "Cannot be reached.");
  }
  return known.status === "UP"
    ? say("Mọi dịch vụ đang hoạt động.", "All services are up.")
    : say("Một phần dịch vụ tạm thời không trả lời.", "Some services do not answer at present.");
}
