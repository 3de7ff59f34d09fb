package vn.hocba.transcript.document.adapter.out.pdf;

import vn.hocba.kit.pdf.Html;
import vn.hocba.transcript.document.domain.FormLabels;
import vn.hocba.transcript.transcript.domain.PdfRenderer.Page;
import vn.hocba.transcript.transcript.domain.Slot;
import vn.hocba.transcript.transcript.domain.Snapshot;
import vn.hocba.transcript.transcript.domain.SubjectNames;
import vn.hocba.transcript.transcript.domain.YearResult;
import vn.hocba.transcript.transcript.domain.YearResult.Conduct;
import vn.hocba.transcript.transcript.domain.YearResult.Learning;
import vn.hocba.transcript.transcript.domain.YearResult.SubjectResult;

/** The two pages of a year in lower and upper secondary school (forms of Thông tư 22/2021). */
final class SecondaryForm {

    private SecondaryForm() {}

    static void write(Html out, Page page) {
        Snapshot snapshot = page.snapshot();
        var signatures = new Signatures(page.signers());
        subjects(out, snapshot.result(), signatures);
        edition(out, snapshot);
        out.raw("<div class=\"second\">");
        Approval.again(out, snapshot);
        summary(out, snapshot.result());
        remarks(out, snapshot.result());
        Approval.homeroom(out, snapshot.result(), signatures);
        Approval.principal(out, page, signatures);
        out.raw("</div>");
    }

    private static void subjects(Html out, YearResult result, Signatures signatures) {
        out.raw("""
                <table class="marks"><thead><tr>
                <th rowspan="2" class="subject">Môn học/<br/>Hoạt động giáo dục</th>
                <th colspan="3">Điểm trung bình môn học<br/>hoặc mức đánh giá</th>
                <th rowspan="2" class="after">Sau<br/>đánh giá<br/>lại<br/><i>(nếu có)</i></th>
                <th rowspan="2">Nhận xét sự tiến bộ, ưu điểm nổi bật,<br/>
                hạn chế chủ yếu và chữ ký của giáo viên môn học</th></tr>
                <tr><th class="mark">Học kì I</th><th class="mark">Học kì II</th><th class="mark">Cả năm</th></tr>
                </thead><tbody>""");
        for (SubjectResult subject : result.subjects()) {
            out.raw("<tr>").element("td", "subject", SubjectNames.of(subject.subjectCode(), result.level()));
            out.element("td", "mark", FormLabels.result(subject.semester1()));
            out.element("td", "mark", FormLabels.result(subject.semester2()));
            out.element("td", "mark year", FormLabels.result(subject.year()));
            out.element("td", "mark", FormLabels.result(subject.afterRetest()));
            out.raw("<td class=\"remark\">").element("div", "", subject.comment());
            Approval.teacher(
                    out,
                    signatures.of(Slot.SUBJECT_TEACHER, subject.subjectCode()),
                    subject.teacher().fullName());
            out.raw("</td></tr>");
        }
        out.raw("</tbody></table>");
    }

    /** On paper, this line counts corrections; a correction of a signed document is a new version instead. */
    static void edition(Html out, Snapshot snapshot) {
        String replaces = snapshot.previousSha256().isEmpty() ? "" : ", thay thế bản đã phát hành trước đó";
        String reason = snapshot.correctionReason().isEmpty() ? "" : " Lí do: " + snapshot.correctionReason() + ".";
        out.element(
                "div",
                "edition",
                "Phiên bản %d%s: không có sửa chữa trong bảng này.%s".formatted(snapshot.version(), replaces, reason));
    }

    private static void summary(Html out, YearResult result) {
        Learning learning = result.learning();
        Conduct conduct = result.conduct();
        out.raw("""
                <table class="summary"><thead><tr><th rowspan="2" class="term">Học kì</th><th colspan="2">Kết quả</th>
                <th rowspan="2" class="days">Tổng số buổi<br/>nghỉ học<br/>cả năm học</th>
                <th colspan="2">Sau đánh giá lại hoặc<br/>rèn luyện trong kì nghỉ hè<br/><i>(nếu có)</i></th>
                <th rowspan="2">Kết quả cuối năm học</th></tr>
                <tr><th class="half">Rèn luyện</th><th class="half">Học tập</th><th class="half">Học tập</th>
                <th class="half">Rèn luyện</th></tr></thead><tbody>""");
        out.raw("<tr><td>Học kì I</td>");
        cell(out, conduct == null ? "" : conduct.semester1());
        cell(out, learning == null ? "" : learning.semester1());
        out.raw("<td rowspan=\"3\"><b>")
                .text(Integer.toString(result.absences().total()))
                .raw("</b><br/>");
        out.raw("<span class=\"small\">có phép: ")
                .text(Integer.toString(result.absences().excused()))
                .raw("<br/>không phép: ")
                .text(Integer.toString(result.absences().unexcused()))
                .raw("</span></td>");
        out.raw("<td rowspan=\"3\">")
                .text(learning == null ? "" : FormLabels.result(learning.afterRetest()))
                .raw("</td>");
        out.raw("<td rowspan=\"3\">")
                .text(conduct == null ? "" : FormLabels.result(conduct.afterTraining()))
                .raw("</td>");
        out.raw("<td rowspan=\"3\" class=\"wide\"><b>")
                .text(FormLabels.decision(result))
                .raw("</b></td></tr>");
        out.raw("<tr><td>Học kì II</td>");
        cell(out, conduct == null ? "" : conduct.semester2());
        cell(out, learning == null ? "" : learning.semester2());
        out.raw("</tr><tr class=\"year\"><td>Cả năm</td>");
        cell(out, conduct == null ? "" : conduct.year());
        cell(out, learning == null ? "" : learning.year());
        out.raw("</tr></tbody></table>");
    }

    private static void cell(Html out, String value) {
        out.element("td", "", FormLabels.result(value));
    }

    private static void remarks(Html out, YearResult result) {
        Learning learning = result.learning();
        out.raw("<div class=\"lines\">");
        if (learning != null && !learning.adjustedBySubject().isEmpty()) {
            Approval.line(
                    out,
                    "Mức học tập được điều chỉnh (Thông tư 22/2021, Điều 9.3) theo môn",
                    SubjectNames.of(learning.adjustedBySubject(), result.level()));
        }
        Approval.line(out, "Khen thưởng", awards(result));
        if (!result.completion().isEmpty() || result.decision().equals("COMPLETED_LEVEL")) {
            Approval.line(out, "Xác nhận", Approval.completion(result));
        }
        out.raw("</div>");
    }

    static String awards(YearResult result) {
        return result.awards().isEmpty()
                ? "Không"
                : String.join(
                        "; ", result.awards().stream().map(FormLabels::award).toList());
    }
}
