// Which figures are shown, in which order and under which name. Pure; texts are pairs [Vietnamese, English].

// stopped: somebody must look at it. done: nothing more will happen.
const DELIVERIES = [
  ["released", ["Chờ đóng gói", "To be packaged"]],
  ["packaged", ["Đã đóng gói, chờ ký và gửi", "Packaged, to be sealed and sent"]],
  ["submittedCity", ["Đã gửi Sở", "Sent to the city"]],
  ["acceptedCity", ["Sở đã nhận", "Accepted by the city"]],
  ["submittedMinistry", ["Đã gửi Bộ", "Sent to the ministry"]],
  ["acceptedMinistry", ["Bộ đã nhận", "Accepted by the ministry"], "done"],
  ["superseded", ["Đã có bản mới hơn", "Superseded"], "done"],
  ["held", ["Bị giữ lại", "Held"], "stopped"],
  ["rejectedCity", ["Sở từ chối", "Refused by the city"], "stopped"],
  ["rejectedMinistry", ["Bộ từ chối", "Refused by the ministry"], "stopped"],
];

const TRANSCRIPTS = [
  ["DRAFT", ["Chờ lập", "Draft"]],
  ["COMPOSED", ["Đã lập, chờ ký", "Composed, to be signed"]],
  ["SIGNING", ["Đang ký", "Being signed"]],
  ["SIGNED", ["Đã ký đủ", "Signed"]],
  ["RENDERED", ["Chờ đóng dấu PDF", "PDF to be sealed"]],
  ["RELEASED", ["Đã phát hành", "Released"], "done"],
  ["SUPERSEDED", ["Đã được thay thế", "Replaced"], "done"],
  ["WITHDRAWN", ["Đã thu hồi", "Withdrawn"], "stopped"],
];

const GRADING = [
  ["classes", ["Lớp", "Classes"]],
  ["closed", ["Lớp đã khóa sổ", "Closed"]],
  ["approved", ["Lớp đã duyệt", "Approved"]],
];

const SIGNING = [
  ["transcriptSignatures", ["Chữ ký trên học bạ", "Signatures on transcripts"]],
  ["pdfSeals", ["Dấu trên PDF", "Seals on PDFs"]],
  ["packageSeals", ["Dấu trên gói nộp", "Seals on packages"]],
  ["withoutTimeStamp", ["Còn nợ dấu thời gian", "Without a time stamp"], "stopped"],
];

function rows(table, counts) {
  const known = table.map(([key, name, mark]) => ({ name, mark: mark ?? "", count: Number(counts?.[key] ?? 0) }));
  const others = Object.keys(counts ?? {}).filter((key) => !table.some((row) => row[0] === key));
  return [...known, ...others.map((key) => ({ name: [key, key], mark: "", count: Number(counts[key]) }))];
}

/** A state that is new is shown under its own name, so that the rows always add up to the total. */
export function deliveries({ total, ...counts }) {
  return { total, unit: ["học bạ đã phát hành", "released transcripts"], rows: rows(DELIVERIES, counts) };
}

export function transcripts(answer) {
  return { total: answer.total, unit: ["học bạ", "transcripts"], rows: rows(TRANSCRIPTS, answer.states) };
}

export function grading({ yearResults, ...counts }) {
  return { total: yearResults, unit: ["kết quả năm học đã chốt", "final year results"], rows: rows(GRADING, counts) };
}

export function signing({ dossiers, ...counts }) {
  const total = Object.values(dossiers ?? {}).reduce((sum, count) => sum + Number(count), 0);
  return { total, unit: ["hồ sơ ký", "dossiers"], rows: rows(SIGNING, counts) };
}

/** What a token says about its owner, for showing alone: the services judge it themselves. */
export function claims(token) {
  const payload = token.split(".")[1].replace(/-/g, "+").replace(/_/g, "/");
  const bytes = Uint8Array.from(atob(payload), (character) => character.charCodeAt(0));
  const read = JSON.parse(new TextDecoder().decode(bytes));
  const roles = read.realm_access?.roles ?? [];
  return {
    name: read.name ?? read.preferred_username ?? "",
    school: read.school_code ?? "",
    officer: roles.includes("DEPARTMENT_OFFICER"),
  };
}
