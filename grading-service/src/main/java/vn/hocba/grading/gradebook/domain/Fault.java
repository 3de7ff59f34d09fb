package vn.hocba.grading.gradebook.domain;

/** What can be wrong with one value that somebody enters, with a stable code and the text in both languages. */
public enum Fault {
    PUPIL_NOT_IN_CLASS("pupil.not-in-class", "Học sinh không có trong lớp", "The pupil is not in this class"),
    PUPIL_NOT_STUDYING(
            "pupil.not-studying", "Học sinh đã chuyển đi hoặc thôi học", "The pupil has moved away or left the school"),
    PUPIL_REPEATED("pupil.repeated", "Học sinh xuất hiện hai lần", "The pupil appears twice"),
    MARK_MALFORMED("mark.malformed", "Không phải điểm hoặc mức đánh giá", "This is no mark of this kind"),
    MARK_OUT_OF_RANGE("mark.out-of-range", "Điểm phải từ 0 đến 10", "A mark lies between 0 and 10"),
    MARK_TOO_PRECISE("mark.too-precise", "Điểm chỉ có một chữ số thập phân", "A mark has one decimal at most"),
    TEST_NOT_WHOLE(
            "mark.not-whole", "Điểm kiểm tra tiểu học là số nguyên", "A primary test has a whole number as mark"),
    TOO_MANY_REGULAR(
            "mark.too-many-regular",
            "Nhiều điểm đánh giá thường xuyên hơn quy định",
            "There are more regular marks than the regulation has"),
    NOT_APPLICABLE("field.not-applicable", "Môn học hoặc cấp học này không có mục này", "There is no such entry here"),
    MARK_MISSING("mark.missing", "Còn thiếu điểm hoặc mức đánh giá", "A mark or level is missing"),
    ENTRY_MISSING("entry.missing", "Còn thiếu dữ liệu", "An entry is missing"),
    TEXT_TOO_LONG("text.too-long", "Nội dung quá dài", "The text is too long"),
    TEXT_MALFORMED("text.malformed", "Có ký tự không hợp lệ", "The text has characters that are not allowed"),
    CONDUCT_UNKNOWN("conduct.unknown", "Không phải mức rèn luyện", "This is no level of conduct"),
    TRAIT_UNKNOWN("trait.unknown", "Không phải phẩm chất hoặc năng lực của khối lớp", "This grade has no such trait"),
    TRAIT_LEVEL_UNKNOWN("trait.level-unknown", "Mức phải là T, D hoặc C", "The level must be T, D or C"),
    ABSENCES_OUT_OF_RANGE(
            "absences.out-of-range", "Số buổi nghỉ phải từ 0 đến 400", "Absences lie between 0 and 400 sessions"),
    SUBJECT_OPEN("subject.open", "Môn học chưa khóa sổ", "The subject is not closed"),
    SUBJECT_UNKNOWN(
            "subject.unknown",
            "Chương trình của khối lớp này không có môn học này",
            "The programme of this grade does not have this subject"),
    RETEST_NOT_DUE(
            "retest.not-due", "Học sinh không phải kiểm tra lại môn này", "The pupil has no retest in this subject"),
    RETEST_OPEN("retest.open", "Học sinh chưa kiểm tra lại", "The pupil has a retest open"),
    TRAINING_NOT_DUE("training.not-due", "Học sinh không phải rèn luyện trong hè", "The pupil has no summer training"),
    TRAINING_OPEN("training.open", "Học sinh chưa rèn luyện trong hè", "The pupil has a summer training open"),
    LEVEL_UNKNOWN("level.unknown", "Không phải cấp học", "This is no school level"),
    GRADE_UNKNOWN("grade.unknown", "Cấp học này không có khối lớp này", "This school level has no such grade"),
    SCHOOL_YEAR_MALFORMED("school-year.malformed", "Không phải năm học", "This is no school year"),
    RULE_SET_UNKNOWN(
            "rule-set.unknown",
            "Không có quy định đánh giá này cho khối lớp",
            "No such regulation is known for this grade"),
    SUBJECT_REPEATED("subject.repeated", "Môn học xuất hiện hai lần", "The subject appears twice"),
    FIELD_UNKNOWN("field.unknown", "Không có mục này trong sổ điểm", "There is no such field in a gradebook"),
    FIELD_REPEATED("field.repeated", "Mục này xuất hiện hai lần", "The field appears twice"),
    VALUE_OUTDATED(
            "value.outdated",
            "Giá trị cũ không phải là giá trị đang lưu",
            "The old value is not the one that is stored"),
    VALUE_UNCHANGED("value.unchanged", "Giá trị mới giống giá trị cũ", "The new value is the old one"),
    CELL_FORMULA("cell.formula", "Ô chứa công thức, hãy nhập giá trị", "The cell has a formula: put the value there"),
    CELL_BROKEN("cell.broken", "Ô chứa lỗi hoặc kiểu không hợp lệ", "The cell has an error, or no text or number"),
    PUPIL_MISMATCHED(
            "pupil.mismatched",
            "Họ tên hoặc ngày sinh không phải của học sinh có mã ở dòng này",
            "The name or birthday is not that of the pupil whose id stands in this row"),
    SUBJECT_NOT_YOURS(
            "subject.not-yours", "Bạn không dạy môn này ở lớp này", "You do not teach this subject in this class"),
    GRADEBOOK_CLOSED("gradebook.closed", "Sổ điểm môn học này đã khóa", "The gradebook of this subject is closed"),
    PROMOTION_NOT_DUE(
            "promotion.not-due",
            "Hiệu trưởng chỉ quyết định với học sinh tiểu học chưa hoàn thành",
            "The principal decides only on primary pupils whose result is Chưa hoàn thành");

    private final String code;
    private final String vi;
    private final String en;

    Fault(String code, String vi, String en) {
        this.code = code;
        this.vi = vi;
        this.en = en;
    }

    public String code() {
        return code;
    }

    public String vi() {
        return vi;
    }

    public String en() {
        return en;
    }
}
