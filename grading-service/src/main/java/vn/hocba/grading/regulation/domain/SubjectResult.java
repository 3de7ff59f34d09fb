package vn.hocba.grading.regulation.domain;

/** A secondary subject's result of a semester or a year: a score or Đạt/Chưa đạt. */
public record SubjectResult(String subject, Mark mark) {

    public SubjectResult {
        if (!(mark instanceof Score) && !(mark instanceof PassMark)) {
            throw new IllegalArgumentException("a secondary subject has a score or a pass mark");
        }
    }
}
