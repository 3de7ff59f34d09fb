package vn.hocba.grading.book.domain;

/** Makes a file of a book. */
@FunctionalInterface
public interface BookWriter {

    byte[] write(ClassBook book);
}
