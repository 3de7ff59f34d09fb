package vn.hocba.transcript.document.adapter.out.pdf;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.hocba.kit.pdf.Html;
import vn.hocba.transcript.document.domain.FormLabels;
import vn.hocba.transcript.register.domain.Pupil;
import vn.hocba.transcript.register.domain.School;
import vn.hocba.transcript.register.domain.SchoolLevel;
import vn.hocba.transcript.transcript.domain.PdfRenderer.Page;
import vn.hocba.transcript.transcript.domain.Sha256;
import vn.hocba.transcript.transcript.domain.Snapshot;
import vn.hocba.transcript.transcript.domain.VerificationCode;
import vn.hocba.transcript.transcript.domain.YearResult;

/** The whole document: head, pupil, the form of the level, foot. */
final class Form {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int HASH_SHOWN = 16;

    private final String systemName;
    private final String verifyAt;
    private final String css;

    Form(String systemName, String verifyAt, String css) {
        this.systemName = systemName;
        this.verifyAt = verifyAt;
        this.css = css;
    }

    String html(Page page) {
        Snapshot snapshot = page.snapshot();
        YearResult result = snapshot.result();
        var out = new Html();
        out.raw("<html lang=\"vi\"><head><title>").text(title(snapshot)).raw("</title>");
        meta(out, "author", snapshot.school().name());
        meta(out, "subject", FormLabels.title(result.level()) + ", năm học " + years(result.schoolYear()));
        out.raw("<style>").raw(css).raw("</style></head><body>");
        foot(out, page);
        head(out, snapshot);
        pupil(out, snapshot);
        if (result.level() == SchoolLevel.PRIMARY) {
            PrimaryForm.write(out, page);
        } else {
            SecondaryForm.write(out, page);
        }
        return out.raw("</body></html>").toString();
    }

    static String title(Snapshot snapshot) {
        return FormLabels.title(snapshot.result().level()) + " - "
                + snapshot.pupil().fullName();
    }

    static String years(String schoolYear) {
        return schoolYear.replace("-", " - ");
    }

    private static void meta(Html out, String name, String content) {
        out.raw("<meta name=\"" + name + "\" content=\"").text(content).raw("\"/>");
    }

    private static void head(Html out, Snapshot snapshot) {
        School school = snapshot.school();
        YearResult result = snapshot.result();
        out.raw("<table class=\"head\"><tr><td class=\"school\">");
        agency(out, school.ownerAgency().toUpperCase(VIETNAMESE));
        out.element("div", "name", school.name().toUpperCase(VIETNAMESE));
        out.raw("<div class=\"rule short\"></div></td><td class=\"state\">");
        out.element("div", "name", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        out.element("div", "motto", "Độc lập - Tự do - Hạnh phúc");
        out.raw("<div class=\"rule\"></div></td></tr></table>");
        out.element("h1", "", FormLabels.title(result.level()));
        out.raw("<div class=\"school-year\">Lớp ")
                .text(result.className())
                .raw(" &#183; Năm học ")
                .text(years(result.schoolYear()))
                .raw("</div>");
    }

    /** A long name is broken before the place, not inside it. */
    private static void agency(Html out, String agency) {
        int place = Math.max(agency.lastIndexOf(" THÀNH PHỐ "), agency.lastIndexOf(" TỈNH "));
        out.raw("<div class=\"agency\">");
        if (place > 0) {
            out.text(agency.substring(0, place)).raw("<br/>").text(agency.substring(place + 1));
        } else {
            out.text(agency);
        }
        out.raw("</div>");
    }

    private static void pupil(Html out, Snapshot snapshot) {
        Pupil pupil = snapshot.pupil();
        out.raw("<table class=\"pupil\">");
        row(
                out,
                field("Họ và tên", pupil.fullName().toUpperCase(VIETNAMESE), "strong"),
                field("Giới tính", pupil.sex() == Pupil.Sex.MALE ? "Nam" : "Nữ", ""));
        row(
                out,
                field("Ngày sinh", DAY.format(pupil.dateOfBirth()), ""),
                field("Số định danh cá nhân", pupil.personalNumber(), ""));
        row(out, field("Nơi sinh", pupil.birthplace(), ""), field("Dân tộc", pupil.ethnicity(), ""));
        row(out, field("Chỗ ở hiện nay", pupil.address(), ""), field("Quốc tịch", pupil.nationality(), ""));
        String school = snapshot.school().name();
        row(out, field("Trường", school, ""), field("Số đăng bộ", pupil.registerNumber(), ""));
        String from = snapshot.result().movedInFrom();
        if (!from.isEmpty()) {
            row(out, field("Chuyển đến trong năm học từ", from, ""), "");
        }
        out.raw("</table>");
    }

    private static void row(Html out, String left, String right) {
        out.raw("<tr><td class=\"left\">").raw(left).raw("</td><td>").raw(right).raw("</td></tr>");
    }

    private static String field(String label, String value, String cssClass) {
        return new Html()
                .raw("<span class=\"label\">")
                .text(label)
                .raw(":</span> ")
                .element("span", cssClass, value.isEmpty() ? "…" : value)
                .toString();
    }

    /** Domain reference 8.3: what a page must carry so that a print can be traced and checked. */
    private void foot(Html out, Page page) {
        Snapshot snapshot = page.snapshot();
        out.raw("<div class=\"foot\"><table><tr><td class=\"facts\">");
        out.raw("<div>Học sinh: <b>").text(snapshot.pupil().fullName());
        out.raw("</b> &#183; Lớp ").text(snapshot.result().className());
        out.raw(" &#183; Năm học ").text(years(snapshot.result().schoolYear())).raw("</div>");
        out.raw("<div><b>").text(systemName).raw("</b>");
        if (!snapshot.school().ownerAgency().isEmpty()) {
            out.raw(" &#183; ").text(snapshot.school().ownerAgency());
        }
        out.raw(" &#183; ").text(snapshot.school().name()).raw("</div>");
        out.raw("<div>Mã học bạ: <span class=\"mono\">").text(snapshot.transcriptId());
        out.raw("</span> &#183; Phiên bản: ").text(Integer.toString(snapshot.version()));
        out.raw(" &#183; SHA-256 (XML): <span class=\"mono\">");
        out.text(Sha256.of(page.xml()).substring(0, HASH_SHOWN)).raw("</span></div>");
        out.raw("<div>Kiểm tra thật giả: quét mã QR hoặc vào ").text(verifyAt);
        out.raw(" &#183; Mã tra cứu: <b class=\"code\">").text(VerificationCode.printed(page.code()));
        out.raw(
                "</b></div><div>Bản thể hiện của học bạ số; dữ liệu gốc (XML) có chữ ký số được đính kèm trong tệp PDF này.");
        out.raw("</div></td><td class=\"number\">Trang <span class=\"page\"></span>/<span class=\"pages\"></span>");
        out.raw("</td></tr></table></div>");
    }
}
