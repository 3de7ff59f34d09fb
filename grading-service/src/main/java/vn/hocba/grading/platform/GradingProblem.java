package vn.hocba.grading.platform;

import vn.hocba.kit.problem.ProblemCode;

/** The refusals of this service. */
public enum GradingProblem implements ProblemCode {
    GRADEBOOK_CLOSED("gradebook.closed", 409, "Sổ điểm môn học này đã khóa", "The gradebook of this subject is closed"),
    GRADEBOOK_HAS_HOLES(
            "gradebook.has-holes",
            409,
            "Sổ điểm còn thiếu điểm hoặc mức đánh giá",
            "The gradebook still lacks marks or levels"),
    SUBJECT_UNKNOWN(
            "subject.unknown",
            409,
            "Chương trình của khối lớp này không có môn học này",
            "The programme of this grade does not have this subject"),
    CLASS_CLOSED("class.closed", 409, "Lớp đã khóa sổ", "The class is closed"),
    CLASS_NOT_CLOSED("class.not-closed", 409, "Lớp chưa khóa sổ", "The class is not closed yet"),
    CLASS_APPROVED("class.approved", 409, "Kết quả của lớp đã được phê duyệt", "The results of the class are approved"),
    CLASS_HAS_HOLES("class.has-holes", 409, "Sổ chủ nhiệm còn thiếu dữ liệu", "The homeroom book still lacks entries"),
    SUBJECTS_OPEN("class.subjects-open", 409, "Còn môn học chưa khóa sổ", "Some subjects are not closed yet"),
    CLASS_EMPTY(
            "class.empty", 409, "Lớp chưa có học sinh hoặc chưa có môn học", "The class has no pupils or no subjects"),
    NO_RULE_SET(
            "class.no-rule-set",
            409,
            "Không có quy định đánh giá cho khối lớp và năm học này",
            "No regulation is known for this grade and school year"),
    REMEDIES_OPEN(
            "class.remedies-open",
            409,
            "Còn học sinh chưa kiểm tra lại hoặc chưa rèn luyện trong hè",
            "Some pupils still have a retest or a summer training open"),
    CLASS_CHANGED(
            "class.changed",
            409,
            "Học sinh hoặc môn học của lớp đã thay đổi sau khi khóa sổ, hãy mở lại và khóa lại",
            "The class has got pupils or subjects since it was closed: reopen and close it again"),
    BOOK_NOT_A_WORKBOOK("book.not-a-workbook", 422, "Tệp không phải bảng tính XLSX", "The file is no XLSX workbook"),
    BOOK_TOO_LARGE(
            "book.too-large",
            422,
            "Nội dung bảng tính quá lớn",
            "What is inside the workbook is too large for a class"),
    BOOK_ACTIVE_CONTENT(
            "book.active-content",
            422,
            "Bảng tính có macro, liên kết ngoài hoặc thực thể XML",
            "The workbook has macros, external links or XML entities"),
    BOOK_WRONG_LAYOUT(
            "book.wrong-layout",
            422,
            "Bảng tính không đúng mẫu của sổ lớp",
            "The workbook does not have the layout of a class's book"),
    BOOK_OTHER_CLASS("book.other-class", 422, "Bảng tính của lớp khác", "The workbook is another class's"),
    CORRECTION_NOT_LOCKED(
            "correction.not-locked",
            409,
            "Sổ điểm chưa khóa: hãy sửa điểm trực tiếp",
            "The gradebook is open: simply enter the mark"),
    CORRECTION_PENDING(
            "correction.pending",
            409,
            "Đã có đề nghị sửa điểm này chưa giải quyết xong",
            "Another correction of the same mark is still open"),
    CORRECTION_OUTDATED(
            "correction.outdated",
            409,
            "Giá trị cũ trong đề nghị không còn là giá trị đang lưu",
            "The old value of the request is not stored any more"),
    CORRECTION_OWN(
            "correction.own-request",
            409,
            "Người đề nghị không được tự xác nhận, phê duyệt hoặc từ chối",
            "Who requested a correction may not confirm, approve or reject it"),
    CORRECTION_SAME_PERSON(
            "correction.same-person",
            409,
            "Người xác nhận không được đồng thời phê duyệt",
            "Who confirmed a correction may not approve it"),
    CORRECTION_NOT_CONFIRMED(
            "correction.not-confirmed", 409, "Đề nghị chưa được xác nhận", "The correction is not confirmed yet"),
    CORRECTION_DECIDED(
            "correction.decided", 409, "Bước này đã được người khác thực hiện", "Somebody else has done this step"),
    CORRECTION_ENDED("correction.ended", 409, "Đề nghị đã kết thúc", "The correction has ended");

    private final String code;
    private final int status;
    private final String titleVi;
    private final String titleEn;

    GradingProblem(String code, int status, String titleVi, String titleEn) {
        this.code = code;
        this.status = status;
        this.titleVi = titleVi;
        this.titleEn = titleEn;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String titleVi() {
        return titleVi;
    }

    @Override
    public String titleEn() {
        return titleEn;
    }
}
