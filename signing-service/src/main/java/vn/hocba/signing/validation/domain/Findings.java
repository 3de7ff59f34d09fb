package vn.hocba.signing.validation.domain;

import java.util.Set;

/** What can be found, in words for people. */
public final class Findings {

    public static final Finding NOT_A_DOCUMENT = new Finding(
            "file.not-a-document",
            "Tệp không phải tài liệu PDF hoặc XML của hệ thống",
            "The file is no PDF or XML document of the system");
    public static final Finding XML_MALFORMED = new Finding(
            "xml.malformed",
            "Nội dung XML không đúng cấu trúc, hoặc có phần tử không được phép",
            "The XML is not formed as it must be, or has parts that are not allowed");
    public static final Finding PDF_UNREADABLE =
            new Finding("pdf.unreadable", "Tệp PDF bị hỏng, không đọc được", "The PDF is damaged and cannot be read");
    public static final Finding PDF_WITHOUT_SEAL = new Finding(
            "pdf.no-seal", "Tệp PDF không có con dấu số của nhà trường", "The PDF carries no seal of the school");
    public static final Finding PDF_CHANGED_AFTER_SEAL = new Finding(
            "pdf.changed-after-seal",
            "Tệp PDF đã bị thêm hoặc sửa nội dung sau khi nhà trường đóng dấu số",
            "Something was added to the PDF or changed in it after the school sealed it");
    public static final Finding PDF_WITHOUT_XML = new Finding(
            "pdf.no-xml", "Tệp PDF không chứa dữ liệu XML của tài liệu", "The PDF does not contain the document's XML");
    public static final Finding ORDER = new Finding(
            "signature.order",
            "Thứ tự ký không đúng quy định: người ký sau có thời điểm ký trước người ký trước",
            "Not signed in the legal order: a later signer's time is before an earlier one's");
    public static final Finding OTHER_SEALS = new Finding(
            "pdf.other-seal",
            "Con dấu số trên PDF và trong XML không cùng một nhà trường",
            "The seals of the PDF and of its XML are of different schools");
    public static final Finding TRUST_UNAVAILABLE = new Finding(
            "trust.unavailable",
            "Chưa đọc được danh sách tổ chức chứng thực tin cậy, hãy thử lại sau",
            "The trusted authorities cannot be read at present, try again later");

    private static final String REVOCATION_UNKNOWN = "revocation.unavailable";
    private static final String RENEWAL_MISSED = "timestamp.renewal-missed";
    private static final String TIME_UNPROVEN = "signature.time-unproven";

    /** What nobody can say; everything else that is found is wrong. */
    private static final Set<String> OPEN =
            Set.of(TRUST_UNAVAILABLE.code(), REVOCATION_UNKNOWN, RENEWAL_MISSED, TIME_UNPROVEN);

    private Findings() {}

    /** Does it only leave open whether the file is genuine? */
    static boolean leavesOpen(Finding finding) {
        return OPEN.contains(finding.code());
    }

    /** The place is empty. */
    public static Finding missing(Place place) {
        return new Finding(
                "signature.missing", "Thiếu chữ ký số của " + place.whoVi(), "Not signed by " + place.whoEn());
    }

    /** The reference does not hold any more. */
    public static Finding contentChanged(Place place) {
        return new Finding(
                "content.changed",
                place.whatVi() + " đã bị thay đổi sau khi " + place.whoVi() + " ký",
                place.whatEn() + " was changed after " + place.whoEn() + " signed it");
    }

    /** The signature itself does not hold. */
    public static Finding broken(Place place) {
        return new Finding(
                "signature.broken",
                "Chữ ký số của " + place.whoVi() + " không hợp lệ hoặc đã bị sửa",
                "The signature of " + place.whoEn() + " is not valid or was changed");
    }

    /** It covers something else than its place demands. */
    public static Finding misplaced(Place place) {
        return new Finding(
                "signature.misplaced",
                "Chữ ký số ở vị trí của " + place.whoVi() + " không ký đúng phần nội dung phải ký",
                "The signature in the place of " + place.whoEn() + " does not cover what must be signed there");
    }

    public static Finding untrusted(Place place) {
        return new Finding(
                "certificate.untrusted",
                "Chứng thư của " + place.whoVi() + " không do tổ chức được tin cậy cấp",
                "The certificate of " + place.whoEn() + " does not lead to a trusted authority");
    }

    public static Finding notValidThen(Place place) {
        return new Finding(
                "certificate.not-valid-then",
                "Chứng thư của " + place.whoVi() + " không có hiệu lực vào thời điểm ký",
                "The certificate of " + place.whoEn() + " was not valid when it was signed");
    }

    public static Finding revoked(Place place) {
        return new Finding(
                "certificate.revoked",
                "Chứng thư của " + place.whoVi() + " đã bị thu hồi trước thời điểm ký",
                "The certificate of " + place.whoEn() + " was revoked before it was signed");
    }

    /** Its time stamps were not renewed in time. */
    public static Finding renewalMissed(Place place) {
        return new Finding(
                RENEWAL_MISSED,
                "Dấu thời gian trên chữ ký của " + place.whoVi()
                        + " không được gia hạn trước khi chứng thư của tổ chức cấp dấu thời gian hết hạn",
                "The time stamp on the signature of " + place.whoEn()
                        + " was not renewed before the certificate of its authority ended");
    }

    /** The certificate is over, and nothing proves that the signature is older. */
    public static Finding timeUnproven(Place place) {
        return new Finding(
                TIME_UNPROVEN,
                "Chứng thư của " + place.whoVi()
                        + " đã hết hạn và không có dấu thời gian nào chứng minh chữ ký có trước đó",
                "The certificate of " + place.whoEn()
                        + " is over, and no time stamp proves that the signature is older");
    }

    /** The authority offers its answer, but not now. */
    public static Finding revocationUnknown(Place place) {
        return new Finding(
                REVOCATION_UNKNOWN,
                "Chưa hỏi được tổ chức chứng thực xem chứng thư của " + place.whoVi() + " có bị thu hồi hay không",
                "Whether the certificate of " + place.whoEn() + " was revoked cannot be found out at present");
    }

    public static Finding weak(Place place) {
        return new Finding(
                "certificate.unfit",
                "Chứng thư của " + place.whoVi() + " không đủ điều kiện để ký số (khóa yếu hoặc sai mục đích)",
                "The certificate of " + place.whoEn() + " is not fit for signing (weak key or wrong usage)");
    }

    public static Finding wrongKind(Place place) {
        return place.role().isSeal()
                ? new Finding(
                        "signer.wrong-kind",
                        "Chữ ký phát hành không phải là con dấu số của cơ quan, tổ chức",
                        "What stands in the place of the seal is not an organisation's")
                : new Finding(
                        "signer.wrong-kind",
                        "Chữ ký số ở vị trí của " + place.whoVi() + " không phải của cá nhân",
                        "The signature in the place of " + place.whoEn() + " is not a person's");
    }

    public static Finding otherSchool() {
        return new Finding(
                "seal.other-school",
                "Con dấu số không phải của nhà trường ghi trong tài liệu",
                "The seal is not that of the school which the document names");
    }

    public static Finding stampBroken(Place place) {
        return new Finding(
                "timestamp.broken",
                "Dấu thời gian trên chữ ký của " + place.whoVi() + " không hợp lệ",
                "The time stamp on the signature of " + place.whoEn() + " is not valid");
    }

    public static Finding fromTheFuture(Place place) {
        return new Finding(
                "signature.from-the-future",
                "Thời điểm ký của " + place.whoVi() + " ở tương lai",
                "The signing time of " + place.whoEn() + " is in the future");
    }
}
