package vn.hocba.grading.book.domain;

/**
 * A column of a sheet.
 *
 * @param key stable: {@code LI.midterm}, {@code conduct1}, {@code quality.yeuNuoc}
 * @param group the title that it shares with its neighbours, empty when it stands alone
 */
public record Column(String key, String group, String title, Kind kind) {

    public static final String NUMBER = "number";
    public static final String CLASS_ID = "classId";
    public static final String PUPIL_ID = "pupilId";
    public static final String FULL_NAME = "fullName";
    public static final String DATE_OF_BIRTH = "dateOfBirth";

    /** What stands in it. */
    public enum Kind {
        /** Who the row is about. */
        IDENTITY,
        /** A mark or level that a teacher entered. */
        MARK,
        /** A teacher's comment: in the workbook, not on paper. */
        COMMENT,
        /** What a rule or another book says. */
        RESULT
    }

    static Column identity(String key, String title) {
        return new Column(key, "", title, Kind.IDENTITY);
    }

    static Column result(String key, String group, String title) {
        return new Column(key, group, title, Kind.RESULT);
    }

    /** Whether an import takes it. */
    public boolean isEntered() {
        return kind == Kind.MARK || kind == Kind.COMMENT;
    }
}
