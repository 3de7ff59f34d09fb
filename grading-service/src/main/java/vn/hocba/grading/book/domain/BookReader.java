package vn.hocba.grading.book.domain;

/** Reads a file that may be hostile. */
@FunctionalInterface
public interface BookReader {

    /** What came of it. */
    sealed interface Reading {

        /** It is a workbook. */
        record Read(BookFile file) implements Reading {}

        /** It is none, or one that must not be read. */
        record Refused(FileRefusal reason) implements Reading {}
    }

    Reading read(byte[] bytes);
}
