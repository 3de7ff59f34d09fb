package vn.hocba.student.platform.domain;

/**
 * A value that is wrong, or strange.
 *
 * @param field its path in what was sent, such as {@code pupils[3].dateOfBirth}; never the value
 */
public record Finding(String field, Flaw flaw) {

    /** The same finding, seen from outside: {@code pupils[3].} in front. */
    public Finding within(String path) {
        return new Finding(path + field, flaw);
    }
}
