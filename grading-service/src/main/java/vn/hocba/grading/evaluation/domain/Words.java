package vn.hocba.grading.evaluation.domain;

import vn.hocba.grading.regulation.domain.Attainment;
import vn.hocba.grading.regulation.domain.Award;
import vn.hocba.grading.regulation.domain.Decision;
import vn.hocba.grading.regulation.domain.Mark;
import vn.hocba.grading.regulation.domain.PassMark;
import vn.hocba.grading.regulation.domain.tt27.result.PrimaryResult;

/** The regulation's words in both languages. */
record Words(String vi, String en) {

    static Words of(Attainment level) {
        return switch (level) {
            case GOOD -> new Words("Tốt", "Good");
            case FAIR -> new Words("Khá", "Fair");
            case SATISFACTORY -> new Words("Đạt", "Satisfactory");
            case UNSATISFACTORY -> new Words("Chưa đạt", "Unsatisfactory");
        };
    }

    static Words of(Mark mark) {
        return mark instanceof PassMark pass
                ? pass == PassMark.PASS ? new Words("Đạt", "Pass") : new Words("Chưa đạt", "Fail")
                : new Words(mark.text(), mark.text());
    }

    static Words of(Decision decision) {
        return switch (decision) {
            case PROMOTED -> new Words("Được lên lớp", "Promoted");
            case NOT_PROMOTED -> new Words("Không được lên lớp", "Not promoted");
            case COMPLETED_LEVEL -> new Words("Hoàn thành chương trình cấp học", "Completed the level");
        };
    }

    static Words of(Award award) {
        return switch (award) {
            case EXCELLENT_STUDENT -> new Words("Học sinh Xuất sắc", "Excellent student");
            case GOOD_STUDENT -> new Words("Học sinh Giỏi", "Good student");
            case OUTSTANDING_IN_STUDY ->
                new Words(
                        "Học sinh Tiêu biểu hoàn thành tốt trong học tập và rèn luyện",
                        "Outstanding in study and conduct");
        };
    }

    static Words of(PrimaryResult result) {
        return switch (result) {
            case HTXS -> new Words("Hoàn thành xuất sắc", "Completed with excellence");
            case HTT -> new Words("Hoàn thành tốt", "Completed well");
            case HT -> new Words("Hoàn thành", "Completed");
            case CHT -> new Words("Chưa hoàn thành", "Not completed");
        };
    }
}
