package vn.hocba.transcript.verification.domain;

/** The fixed reasons. */
public final class Reasons {

    public static final Reason NOT_A_DOCUMENT = new Reason(
            "file.not-a-transcript",
            "Tệp không phải học bạ số (cần tệp PDF hoặc XML do hệ thống phát hành)",
            "The file is no digital transcript (a PDF or XML released by the system is needed)");
    public static final Reason PDF_UNREADABLE =
            new Reason("pdf.unreadable", "Tệp PDF bị hỏng, không đọc được", "The PDF is damaged and cannot be read");
    public static final Reason PDF_WITHOUT_XML = new Reason(
            "pdf.no-transcript-inside",
            "Tệp PDF không chứa học bạ số; bản quét hoặc bản in lại không kiểm tra được bằng tệp",
            "The PDF carries no digital transcript; scans and re-prints cannot be verified as files");
    public static final Reason XML_MALFORMED = new Reason(
            "xml.malformed", "Nội dung XML không đúng cấu trúc học bạ số", "The XML is not formed like a transcript");
    public static final Reason UNKNOWN_TRANSCRIPT = new Reason(
            "transcript.unknown",
            "Hệ thống không có học bạ mang mã và phiên bản này, nên không xác nhận được; hãy hỏi trường đã cấp",
            "The system knows no transcript of this id and version and cannot confirm it; ask the school that issued it");
    public static final Reason NOT_RELEASED = new Reason(
            "transcript.not-released",
            "Phiên bản học bạ này chưa được phát hành",
            "This version of the transcript was never released");
    public static final Reason FILE_DIFFERS = new Reason(
            "file.differs",
            "Tệp không trùng với bản đã phát hành (đã bị sửa hoặc lưu lại)",
            "The file is not the released one, byte by byte (changed or saved anew)");
    public static final Reason EMBEDDED_DIFFERS = new Reason(
            "pdf.embedded-differs",
            "XML đính kèm trong tệp PDF không trùng với bản đã phát hành",
            "The XML inside the PDF is not the released one");
    public static final Reason PAGES_DIFFER = new Reason(
            "pdf.pages-differ",
            "Trang PDF đã bị thay đổi: dữ liệu XML bên trong vẫn đúng nhưng tệp PDF không còn là bản đã đóng dấu",
            "The PDF was changed: the XML inside is right, but the PDF is no longer the sealed one");
    public static final Reason SIGNATURES_UNAVAILABLE = new Reason(
            "signatures.unavailable",
            "Chưa kiểm tra được chữ ký số lúc này, hãy thử lại sau",
            "The signatures cannot be checked at present, try again later");
    public static final Reason REPLACED = new Reason(
            "transcript.replaced",
            "Học bạ này là thật nhưng đã được thay thế bằng phiên bản mới hơn",
            "This transcript is genuine, but a newer version took its place");
    public static final Reason WITHDRAWN = new Reason(
            "transcript.withdrawn",
            "Học bạ này là thật nhưng đã bị thu hồi",
            "This transcript is genuine, but it was withdrawn");
    public static final Reason ALL_RIGHT = new Reason(
            "transcript.genuine",
            "Tệp đúng là bản đã phát hành, các chữ ký số hợp lệ",
            "The file is the released one and its signatures are valid");

    private Reasons() {}
}
