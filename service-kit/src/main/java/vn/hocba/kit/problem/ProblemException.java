package vn.hocba.kit.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal at the edge (parsing, authorisation in a controller). The domain refuses by value instead. */
public final class ProblemException extends RuntimeException {

    /** How many fields an answer names. */
    public static final int MOST_ERRORS = 500;

    private final transient ProblemCode problem;
    private final transient List<FieldProblem> errors;
    private final @Nullable String detailVi;
    private final @Nullable String detailEn;

    public ProblemException(ProblemCode problem) {
        this(problem, List.of());
    }

    /** More fields than anybody reads are left out: else a small request could have an answer of hundreds of megabytes. */
    public ProblemException(ProblemCode problem, List<FieldProblem> errors) {
        super(problem.code());
        this.problem = problem;
        this.errors = errors.stream().limit(MOST_ERRORS).toList();
        this.detailVi = null;
        this.detailEn = null;
    }

    public ProblemException(ProblemCode problem, String detailVi, String detailEn) {
        super(problem.code());
        this.problem = problem;
        this.errors = List.of();
        this.detailVi = detailVi;
        this.detailEn = detailEn;
    }

    public ProblemCode problem() {
        return problem;
    }

    public List<FieldProblem> errors() {
        return errors;
    }

    @Nullable
    String detailVi() {
        return detailVi;
    }

    @Nullable
    String detailEn() {
        return detailEn;
    }
}
