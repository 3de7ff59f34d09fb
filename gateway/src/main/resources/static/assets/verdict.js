// What is shown for what transcript-service answers. Pure functions: texts are pairs [Vietnamese, English].

export const VERDICTS = {
  GENUINE: {
    look: "good",
    title: ["Học bạ thật", "Genuine transcript"],
    meaning: ["Do nhà trường phát hành, không bị sửa đổi và đang có hiệu lực.", "Released by the school, unchanged, and valid now."],
  },
  VALID: {
    look: "good",
    title: ["Học bạ có thật, đang có hiệu lực", "Released and valid"],
    meaning: ["Nhà trường đã phát hành học bạ mang mã này. Bản giấy đúng khi trùng với nội dung đã phát hành.", "The school has released the transcript of this id. The paper is right if it says what was released."],
  },
  NOT_GENUINE: {
    look: "bad",
    title: ["Không phải học bạ thật", "Not genuine"],
    meaning: ["Tệp này không trùng với bản nào do nhà trường phát hành. Không dùng làm căn cứ.", "This is not what a school released. Do not rely on it."],
  },
  REPLACED: {
    look: "warn",
    title: ["Đã được thay thế", "Replaced"],
    meaning: ["Bản này từng có hiệu lực, nay nhà trường đã phát hành bản mới hơn. Hãy yêu cầu bản mới.", "This version was valid once. The school has released a newer one: ask for that."],
  },
  WITHDRAWN: {
    look: "warn",
    title: ["Đã bị thu hồi", "Withdrawn"],
    meaning: ["Bản này từng có hiệu lực, nay nhà trường đã thu hồi. Không dùng làm căn cứ.", "This version was valid once. The school has withdrawn it: do not rely on it."],
  },
  CANNOT_TELL: {
    look: "calm",
    title: ["Chưa thể kết luận", "Cannot tell"],
    meaning: ["Lúc này chưa kiểm tra được đầy đủ. Điều đó không có nghĩa là học bạ giả; hãy thử lại sau.", "It cannot be verified completely at present. That does not make it false; try again later."],
  },
  UNKNOWN: {
    look: "bad",
    title: ["Không có học bạ này", "No such transcript"],
    meaning: ["Hệ thống không có học bạ nào đã phát hành mang mã này. Hãy xem lại mã trên bản giấy.", "No released transcript has this id. Check the id on the paper."],
  },
};

// Of an id: what is real is the transcript that it names. Only a file can be genuine itself.
const FILE_VERDICTS = ["GENUINE", "NOT_GENUINE", "REPLACED", "WITHDRAWN", "CANNOT_TELL"];
const STANDINGS = ["VALID", "REPLACED", "WITHDRAWN", "UNKNOWN"];

const LEVELS = {
  GOOD: ["Tốt", "Good"],
  FAIR: ["Khá", "Fair"],
  SATISFACTORY: ["Đạt", "Satisfactory"],
  UNSATISFACTORY: ["Chưa đạt", "Unsatisfactory"],
  HTXS: ["Hoàn thành xuất sắc", "Excellently completed"],
  HTT: ["Hoàn thành tốt", "Well completed"],
  HT: ["Hoàn thành", "Completed"],
  CHT: ["Chưa hoàn thành", "Not completed"],
};

const RESULTS = {
  PASS: ["Đạt", "Pass"],
  FAIL: ["Chưa đạt", "Fail"],
  T: ["Hoàn thành tốt", "Well completed"],
  H: ["Hoàn thành", "Completed"],
  C: ["Chưa hoàn thành", "Not completed"],
};

const AWARDS = {
  EXCELLENT_STUDENT: ["Học sinh Xuất sắc", "Excellent student"],
  GOOD_STUDENT: ["Học sinh Giỏi", "Good student"],
  OUTSTANDING_IN_STUDY: [
    "Học sinh Tiêu biểu hoàn thành tốt trong học tập và rèn luyện",
    "Outstanding in study and conduct",
  ],
};

const SCHOOL_LEVELS = {
  PRIMARY: ["tiểu học", "primary school"],
  LOWER_SECONDARY: ["trung học cơ sở", "lower secondary school"],
  UPPER_SECONDARY: ["trung học phổ thông", "upper secondary school"],
};

const ROLES = {
  SUBJECT_TEACHER: ["Giáo viên bộ môn", "Subject teacher"],
  HOMEROOM_TEACHER: ["Giáo viên chủ nhiệm", "Homeroom teacher"],
  MANAGER: ["Hiệu trưởng / Phó hiệu trưởng", "Principal / vice-principal"],
  CLERK: ["Con dấu số của nhà trường", "Seal of the school"],
  SCHOOL_SEAL: ["Con dấu số của nhà trường", "Seal of the school"],
  SEAL: ["Con dấu số của nhà trường", "Seal of the school"],
};

const SIGNATURES = {
  VALID: { look: "good", text: ["Hợp lệ", "Valid"] },
  INVALID: { look: "bad", text: ["Không hợp lệ", "Not valid"] },
  INDETERMINATE: { look: "calm", text: ["Chưa thể kết luận", "Cannot tell"] },
};

/** An unknown code is shown as it is. */
function word(table, code) {
  return table[code] ?? [code, code];
}

export const schoolLevel = (code) => word(SCHOOL_LEVELS, code);
export const award = (code) => word(AWARDS, code);
export const level = (code) => word(LEVELS, code);
export const role = (code) => word(ROLES, code);

/** A mark stays a mark, with the comma that Vietnamese has. */
export function result(value) {
  return /^\d{1,2}\.\d$/.test(value) ? [value.replace(".", ","), value] : word(RESULTS, value);
}

/** Thông tư 22/2021, Điều 12; Thông tư 27/2020, Điều 11. */
export function decision(content) {
  const [vi, en] = schoolLevel(content.level);
  switch (content.decision) {
    case "PROMOTED":
      return [`Được lên lớp ${content.grade + 1}`, `Promoted to grade ${content.grade + 1}`];
    case "NOT_PROMOTED":
      return ["Không được lên lớp", "Not promoted"];
    case "COMPLETED_LEVEL":
      return [`Hoàn thành chương trình ${vi}`, `Completed ${en}`];
    default:
      return [content.decision, content.decision];
  }
}

/** "2012-03-09" as it is written in the language. */
export function date(iso) {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso ?? "");
  return found ? [`${found[3]}/${found[2]}/${found[1]}`, iso] : [iso ?? "", iso ?? ""];
}

export function signatureStatus(code) {
  const status = String(code ?? "").toUpperCase();
  if (/^(VALID|PASSED|TOTAL_PASSED|GENUINE)$/.test(status)) {
    return SIGNATURES.VALID;
  }
  return /^(INVALID|FAILED|TOTAL_FAILED|NOT_GENUINE)$/.test(status) ? SIGNATURES.INVALID : SIGNATURES.INDETERMINATE;
}

/** Of a file that was sent. */
export function ofFile(answer) {
  return {
    kind: FILE_VERDICTS.includes(answer.verdict) ? answer.verdict : "CANNOT_TELL",
    by: "file",
    reasons: (answer.reasons ?? []).map((reason) => [reason.vi, reason.en]),
    transcript: answer.transcript ?? null,
    signatures: answer.signatures ?? [],
    content: answer.content ?? null,
  };
}

/** Of the id alone: where it stands, and nothing of what it says. */
export function ofStanding(id, answer) {
  return {
    kind: STANDINGS.includes(answer.state) ? answer.state : "CANNOT_TELL",
    by: "id",
    reasons: [],
    transcript: { id, replacedBy: answer.replacedBy ?? null },
    signatures: [],
    content: null,
  };
}

/** Of the id and the code beside it. */
export function ofCode(id, answer) {
  return {
    kind: STANDINGS.includes(answer.state) ? answer.state : "CANNOT_TELL",
    by: "code",
    reasons: [],
    transcript: answer.transcript ?? { id },
    signatures: [],
    content: answer.content ?? null,
  };
}

/** A failure is either something to mend in what was entered, or nothing that anybody can conclude from. */
export function ofFailure(status, problem, retryAfter) {
  const code = problem?.code ?? "";
  const minutes = Math.max(1, Math.ceil((Number(retryAfter) || 60) / 60));
  switch (true) {
    case code === "verification.wrong-code":
      return mend("Mã học bạ hoặc mã tra cứu không đúng. Hãy nhập đúng như in cạnh mã QR.", "The transcript id or the code is not right. Enter them as printed beside the QR code.");
    case code === "verification.too-many-attempts":
      return mend("Mã tra cứu của học bạ này đã bị nhập sai quá nhiều lần. Hãy thử lại sau một giờ, hoặc kiểm tra bằng tệp.", "Too many wrong codes for this transcript. Try again in an hour, or verify the file.");
    case code === "verification.empty-file":
      return mend("Tệp rỗng, không có gì để kiểm tra.", "The file is empty.");
    case status === 413:
      return mend("Tệp lớn hơn 10 MB. Tệp học bạ do hệ thống phát hành không lớn như vậy.", "The file is larger than 10 MB. No transcript that the system released is.");
    case status === 429:
      return mend(`Mạng này đã gửi quá nhiều yêu cầu. Hãy thử lại sau ${minutes} phút.`, `Too many requests from this network. Try again in ${minutes} min.`);
    case status >= 400 && status < 500 && status !== 408:
      return mend("Không đọc được nội dung đã gửi. Hãy kiểm tra lại tệp hoặc các mã.", "What was sent cannot be read. Check the file or the codes.");
    default:
      return cannotTell(code, status);
  }
}

function mend(vi, en) {
  return { mend: [vi, en] };
}

function cannotTell(code, status) {
  const reason =
    code === "verification.busy"
      ? ["Đang có nhiều người cùng kiểm tra. Hãy thử lại sau ít giây.", "Many files are being verified. Try again in a few seconds."]
      : status === 0
        ? ["Không kết nối được tới hệ thống. Hãy xem lại kết nối mạng rồi thử lại.", "The system cannot be reached. Check the network and try again."]
        : ["Dịch vụ kiểm tra tạm thời không trả lời. Hãy thử lại sau ít phút.", "The verification service does not answer at present. Try again in a few minutes."];
  return { kind: "CANNOT_TELL", by: "none", reasons: [reason], transcript: null, signatures: [], content: null };
}

/** From "#id=...&code=...": a fragment stays in the browser, so neither is sent or logged by following the QR code. */
export function fromFragment(fragment) {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ""));
  return { id: cleanId(parameters.get("id") ?? ""), code: (parameters.get("code") ?? "").trim().slice(0, 20) };
}

/** Without blanks, which come with copying from a PDF. */
export function cleanId(text) {
  return text.replace(/\s/g, "").slice(0, 64);
}
