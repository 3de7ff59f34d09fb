package vn.hocba.transcript.document.adapter.out.pdf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hocba.kit.pdf.Html;
import vn.hocba.transcript.document.domain.FormLabels;
import vn.hocba.transcript.register.domain.School;
import vn.hocba.transcript.transcript.domain.PdfRenderer.Page;
import vn.hocba.transcript.transcript.domain.Signer;
import vn.hocba.transcript.transcript.domain.Slot;
import vn.hocba.transcript.transcript.domain.SubjectNames;
import vn.hocba.transcript.transcript.domain.YearResult;
import vn.hocba.transcript.transcript.domain.YearResult.PrimaryResult;
import vn.hocba.transcript.transcript.domain.YearResult.SubjectResult;

/** The pages of a year in primary school (form of Thông tư 27/2020). */
final class PrimaryForm {

    private static final List<String> QUALITIES = List.of("yeuNuoc", "nhanAi", "chamChi", "trungThuc", "trachNhiem");
    private static final List<String> GENERAL = List.of("tuChu", "giaoTiep", "giaiQuyetVanDe");
    private static final List<String> SPECIFIC =
            List.of("ngonNgu", "tinhToan", "khoaHoc", "congNghe", "tinHoc", "thamMi", "theChat");

    private PrimaryForm() {}

    static void write(Html out, Page page) {
        YearResult result = page.snapshot().result();
        var signatures = new Signatures(page.signers());
        out.raw("<div class=\"absences\">Số ngày nghỉ: <b>")
                .text(Integer.toString(result.absences().total()))
                .raw("</b> (có phép: ")
                .text(Integer.toString(result.absences().excused()))
                .raw("; không phép: ")
                .text(Integer.toString(result.absences().unexcused()))
                .raw(")</div>");
        subjects(out, result);
        SecondaryForm.edition(out, page.snapshot());
        out.raw("<div class=\"second\">");
        Approval.again(out, page.snapshot());
        PrimaryResult primary = result.primary();
        if (primary != null) {
            traits(out, primary);
        }
        conclusion(out, result, primary);
        signatures(out, page, signatures);
        out.raw("</div>");
    }

    private static void subjects(Html out, YearResult result) {
        out.raw("""
                <h2>1. Các môn học và hoạt động giáo dục</h2>
                <table class="marks primary"><thead><tr><th class="subject">Môn học và<br/>hoạt động giáo dục</th>
                <th class="mark">Mức<br/>đạt được</th><th class="mark">Điểm<br/>KTĐK</th><th>Nhận xét</th></tr></thead>
                <tbody>""");
        for (SubjectResult subject : result.subjects()) {
            out.raw("<tr>").element("td", "subject", SubjectNames.of(subject.subjectCode(), result.level()));
            out.element("td", "mark year", level(subject));
            out.element("td", "mark", subject.test());
            out.element("td", "remark", subject.comment()).raw("</tr>");
        }
        out.raw("</tbody></table>");
    }

    private static String level(SubjectResult subject) {
        return subject.afterRetest().isEmpty() ? subject.year() : subject.afterRetest();
    }

    private static void traits(Html out, PrimaryResult primary) {
        out.raw("<table class=\"halves\"><tr><td class=\"half\"><h2>2. Những phẩm chất chủ yếu</h2>");
        traitTable(out, "Phẩm chất", QUALITIES, primary.qualities());
        out.raw("</td><td class=\"gap\"></td><td class=\"half\"><h2>3. Những năng lực cốt lõi</h2>");
        traitTable(out, "3.1. Năng lực chung", GENERAL, primary.competences());
        traitTable(out, "3.2. Năng lực đặc thù", SPECIFIC, primary.competences());
        out.raw("</td></tr></table>");
    }

    private static void traitTable(Html out, String name, List<String> order, Map<String, String> values) {
        out.raw("<table class=\"traits\"><thead><tr>")
                .element("th", "", name)
                .raw("<th class=\"mark\">Mức<br/>đạt được</th></tr></thead><tbody>");
        for (String code : order) {
            String value = values.get(code);
            if (value != null) {
                out.raw("<tr>").element("td", "", FormLabels.trait(code));
                out.element("td", "mark year", FormLabels.traitLevel(value)).raw("</tr>");
            }
        }
        out.raw("</tbody></table>");
    }

    private static void conclusion(Html out, YearResult result, @Nullable PrimaryResult primary) {
        out.raw("<div class=\"lines\">");
        Approval.line(
                out,
                "4. Đánh giá kết quả giáo dục",
                primary == null ? "…" : FormLabels.primaryResult(primary.result()));
        Approval.line(out, "5. Khen thưởng", SecondaryForm.awards(result));
        Approval.line(out, "6. Hoàn thành chương trình lớp học/chương trình tiểu học", completion(result));
        if (!result.homeroomComment().isEmpty()) {
            out.raw("<div class=\"line\"><span class=\"label\">Nhận xét của giáo viên chủ nhiệm:</span> ")
                    .text(result.homeroomComment())
                    .raw("</div>");
        }
        out.raw("</div>");
    }

    /** Thông tư 27/2020, Điều 11. */
    private static String completion(YearResult result) {
        return switch (result.decision()) {
            case "COMPLETED_LEVEL" -> "Hoàn thành chương trình tiểu học";
            case "PROMOTED" ->
                "Hoàn thành chương trình lớp %d; được lên lớp %d".formatted(result.grade(), result.grade() + 1);
            default -> FormLabels.decision(result);
        };
    }

    private static void signatures(Html out, Page page, Signatures signatures) {
        School school = page.snapshot().school();
        Optional<Signer> manager = signatures.of(Slot.MANAGER);
        out.raw("<table class=\"signs both\"><tr><td class=\"seal-cell\">");
        Approval.seal(out, school, signatures.of(Slot.CLERK));
        out.raw("</td><td class=\"sign\">");
        out.raw("<div class=\"place\">&#160;</div>").element("div", "who", "Xác nhận của Hiệu trưởng");
        if (Approval.isDeputy(page)) {
            out.element("div", "role", "KT. Hiệu trưởng – Phó Hiệu trưởng");
        }
        Approval.person(out, manager, "");
        out.raw("</td><td class=\"sign\">");
        Optional<Signer> homeroom = signatures.of(Slot.HOMEROOM_TEACHER);
        homeroom.ifPresent(one -> out.element("div", "place", Approval.place(school) + Signatures.day(one.signedAt())));
        out.element("div", "who", "Giáo viên chủ nhiệm");
        Approval.person(
                out, homeroom, page.snapshot().result().homeroomTeacher().fullName());
        out.raw("</td></tr></table>");
    }
}
