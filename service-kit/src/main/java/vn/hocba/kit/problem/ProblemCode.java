package vn.hocba.kit.problem;

/** One refusal of the catalogue: each service has an enum of these. */
public interface ProblemCode {

    /** Stable and dotted, such as {@code gradebook.closed}. */
    String code();

    /** The HTTP status. */
    int status();

    String titleVi();

    String titleEn();
}
