package vn.hocba.grading.book.domain;

/** Why a file is not even looked at, or not as a book of this class. */
public enum FileRefusal {
    NOT_A_WORKBOOK,
    TOO_LARGE,
    ACTIVE_CONTENT,
    WRONG_LAYOUT,
    OTHER_CLASS
}
