package vn.hocba.transcript.document.adapter.out.pdf;

import java.util.Locale;
import java.util.Optional;
import vn.hocba.kit.pdf.Html;
import vn.hocba.transcript.document.domain.FormLabels;
import vn.hocba.transcript.register.domain.School;
import vn.hocba.transcript.transcript.domain.PdfRenderer.Page;
import vn.hocba.transcript.transcript.domain.Signer;
import vn.hocba.transcript.transcript.domain.Slot;
import vn.hocba.transcript.transcript.domain.Snapshot;
import vn.hocba.transcript.transcript.domain.YearResult;

/** The blocks that carry signatures: subject teacher, homeroom teacher, principal, seal of the school. */
final class Approval {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private Approval() {}

    /** The head of the second page, as on the ministry's form. */
    static void again(Html out, Snapshot snapshot) {
        out.raw("<table class=\"again\"><tr><td>Họ và tên: <b>")
                .text(snapshot.pupil().fullName())
                .raw("</b></td><td>Lớp: <b>")
                .text(snapshot.result().className())
                .raw("</b></td><td>Năm học: <b>")
                .text(Form.years(snapshot.result().schoolYear()))
                .raw("</b></td></tr></table>");
    }

    static void line(Html out, String label, String value) {
        out.raw("<div class=\"line\"><span class=\"label\">")
                .text(label)
                .raw(":</span> <b>")
                .text(value)
                .raw("</b></div>");
    }

    /** Since 2026 the principal confirms a completed lower secondary programme on the transcript itself. */
    static String completion(YearResult result) {
        return "Hoàn thành chương trình " + FormLabels.levelName(result.level());
    }

    /** In the cell of the remark. */
    static void teacher(Html out, Optional<Signer> signer, String teacher) {
        out.raw("<div class=\"signed\">");
        signer.ifPresentOrElse(
                one -> out.raw("Đã ký số: <b>")
                        .text(one.name())
                        .raw("</b>, ")
                        .text(Signatures.shortTime(one.signedAt())),
                () -> out.text(teacher));
        out.raw("</div>");
    }

    static void homeroom(Html out, YearResult result, Signatures signatures) {
        out.raw("<div class=\"block\">");
        out.element("div", "title", "NHẬN XÉT CỦA GIÁO VIÊN CHỦ NHIỆM");
        out.element("div", "comment", result.homeroomComment().isEmpty() ? "…" : result.homeroomComment());
        out.raw("<table class=\"signs\"><tr><td></td><td class=\"sign\">");
        out.element("div", "who", "Giáo viên chủ nhiệm");
        person(
                out,
                signatures.of(Slot.HOMEROOM_TEACHER),
                result.homeroomTeacher().fullName());
        out.raw("</td></tr></table></div>");
    }

    static void principal(Html out, Page page, Signatures signatures) {
        School school = page.snapshot().school();
        out.raw("<div class=\"block\">").element("div", "title", "PHÊ DUYỆT CỦA HIỆU TRƯỞNG");
        out.raw("<table class=\"signs\"><tr><td class=\"seal-cell\">");
        seal(out, school, signatures.of(Slot.CLERK));
        out.raw("</td><td class=\"sign\">");
        Optional<Signer> manager = signatures.of(Slot.MANAGER);
        manager.ifPresent(one -> out.element("div", "place", place(school) + Signatures.day(one.signedAt())));
        boolean deputy = isDeputy(page);
        if (deputy) {
            out.element("div", "who", "KT. HIỆU TRƯỞNG");
        }
        out.element("div", "who", deputy ? "PHÓ HIỆU TRƯỞNG" : "HIỆU TRƯỞNG");
        person(out, manager, "");
        out.raw("</td></tr></table></div>");
    }

    /** A vice principal signs on behalf (ký thay) of the principal. */
    static boolean isDeputy(Page page) {
        return page.managerTitle().toLowerCase(VIETNAMESE).startsWith("phó");
    }

    static void person(Html out, Optional<Signer> signer, String expected) {
        signer.ifPresentOrElse(
                one -> out.raw("<div class=\"stamp\">Đã ký số<br/><span>")
                        .text(Signatures.time(one.signedAt()))
                        .raw("</span></div>")
                        .element("div", "person", one.name()),
                () -> out.element("div", "person", expected));
    }

    static String place(School school) {
        return school.ward().isEmpty() ? "" : school.ward() + ", ";
    }

    /** Nghị định 30/2020, phụ lục I: the organisation's seal is red and stands to the left of the signature. */
    static void seal(Html out, School school, Optional<Signer> clerk) {
        out.raw("<div class=\"seal\"><div class=\"caption\">CON DẤU SỐ</div>");
        out.element("div", "name", school.name().toUpperCase(VIETNAMESE));
        clerk.ifPresent(one -> out.element("div", "time", "Ký phát hành: " + Signatures.time(one.signedAt())));
        out.raw("</div>");
    }
}
