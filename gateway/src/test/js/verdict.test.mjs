// node --test gateway/src/test/js   (by hand: the build needs no Node)
import assert from "node:assert/strict";
import { test } from "node:test";
import * as figures from "../../main/resources/static/assets/figures.js";
import * as verdicts from "../../main/resources/static/assets/verdict.js";

test("shows each verdict of a file as it is", () => {
  for (const verdict of ["GENUINE", "NOT_GENUINE", "REPLACED", "WITHDRAWN", "CANNOT_TELL"]) {
    assert.equal(verdicts.ofFile({ verdict }).kind, verdict);
  }
});

test("concludes nothing from an answer it does not know", () => {
  assert.equal(verdicts.ofFile({ verdict: "PROBABLY" }).kind, "CANNOT_TELL");
  assert.equal(verdicts.ofFile({ verdict: "VALID" }).kind, "CANNOT_TELL");
  assert.equal(verdicts.ofFile({}).kind, "CANNOT_TELL");
  assert.equal(verdicts.ofStanding("t", { state: "GENUINE" }).kind, "CANNOT_TELL");
});

test("never calls paper genuine for its code: only what it names is valid", () => {
  const shown = verdicts.ofCode("t", { state: "VALID", transcript: { id: "t", version: 1 }, content: {} });
  assert.equal(shown.kind, "VALID");
  assert.notDeepEqual(verdicts.VERDICTS.VALID.title, verdicts.VERDICTS.GENUINE.title);
});

test("every kind has a title and a meaning in two languages", () => {
  for (const verdict of Object.values(verdicts.VERDICTS)) {
    for (const [vi, en] of [verdict.title, verdict.meaning]) {
      assert.ok(vi && en && vi !== en);
    }
  }
});

test("takes the id and the code from the fragment alone", () => {
  assert.deepEqual(verdicts.fromFragment("#id=019a-1&code=ABCD-2345"), { id: "019a-1", code: "ABCD-2345" });
  assert.deepEqual(verdicts.fromFragment(""), { id: "", code: "" });
  assert.equal(verdicts.fromFragment("#id=" + "x".repeat(500)).id.length, 64);
});

test("tells what can be mended from what nobody can conclude from", () => {
  assert.ok(verdicts.ofFailure(422, { code: "verification.wrong-code" }).mend);
  assert.ok(verdicts.ofFailure(429, { code: "verification.too-many-attempts" }).mend);
  assert.ok(verdicts.ofFailure(429, { code: "request.rate-limited" }, "90").mend[0].includes("2 phút"));
  assert.ok(verdicts.ofFailure(413, null).mend);
  for (const status of [0, 408, 500, 503, 504]) {
    assert.equal(verdicts.ofFailure(status, null).kind, "CANNOT_TELL");
  }
  assert.equal(verdicts.ofFailure(503, { code: "verification.busy" }).kind, "CANNOT_TELL");
});

test("writes marks and levels in both languages", () => {
  assert.deepEqual(verdicts.result("8.2"), ["8,2", "8.2"]);
  assert.deepEqual(verdicts.result("10.0"), ["10,0", "10.0"]);
  assert.deepEqual(verdicts.result("PASS"), ["Đạt", "Pass"]);
  assert.deepEqual(verdicts.result("H"), ["Hoàn thành", "Completed"]);
  assert.deepEqual(verdicts.result("?"), ["?", "?"]);
  assert.deepEqual(verdicts.level("UNSATISFACTORY"), ["Chưa đạt", "Unsatisfactory"]);
  assert.deepEqual(verdicts.date("2012-03-09"), ["09/03/2012", "2012-03-09"]);
  assert.equal(verdicts.decision({ decision: "PROMOTED", grade: 7, level: "LOWER_SECONDARY" })[0], "Được lên lớp 8");
  assert.equal(verdicts.decision({ decision: "COMPLETED_LEVEL", grade: 9, level: "LOWER_SECONDARY" })[0], "Hoàn thành chương trình trung học cơ sở");
});

test("calls a signature valid only when it is said to be", () => {
  assert.equal(verdicts.signatureStatus("VALID").look, "good");
  assert.equal(verdicts.signatureStatus("INVALID").look, "bad");
  for (const unknown of ["INDETERMINATE", "", undefined, "NOT_VALID_YET", "VALIDISH"]) {
    assert.equal(verdicts.signatureStatus(unknown).look, "calm");
  }
});

test("figures add up, also with a state that is new", () => {
  const shown = figures.deliveries({ total: 12, released: 4, acceptedMinistry: 5, somethingNew: 3 });
  assert.equal(shown.rows.reduce((sum, row) => sum + row.count, 0), 12);
  assert.ok(shown.rows.some((row) => row.name[0] === "somethingNew"));
  assert.equal(figures.signing({ dossiers: { OPEN: 2, COMPLETED: 5 }, pdfSeals: 5 }).total, 7);
});

test("reads a token's claims as UTF-8", () => {
  const payload = Buffer.from(JSON.stringify({ name: "Nguyễn Ánh", realm_access: { roles: ["DEPARTMENT_OFFICER"] } })).toString("base64url");
  assert.deepEqual(figures.claims("h." + payload + ".s"), { name: "Nguyễn Ánh", school: "", officer: true });
});
