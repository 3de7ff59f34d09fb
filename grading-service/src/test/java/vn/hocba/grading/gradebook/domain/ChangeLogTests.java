package vn.hocba.grading.gradebook.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeLogTests {

    private static final List<CellChange> CHANGES = List.of(
            new CellChange("an", "semester1.midterm", "", "7.0"),
            new CellChange("an", "semester1.comment", "Khá.", "Tốt.\nRất tốt."),
            new CellChange("binh", "semester1.midterm", "6.0", "6.5"));

    @Test
    void namesEachFieldOnceAndEachPupilOnce() {
        assertThat(ChangeLog.of(CHANGES))
                .isEqualTo(new ChangeLog(
                        List.of("semester1.midterm", "semester1.comment"),
                        List.of("an\t0\t\t7.0\t1\tKhá.\tTốt.\nRất tốt.", "binh\t0\t6.0\t6.5")));
    }

    @Test
    void isReadBackAsWritten() {
        assertThat(ChangeLog.of(CHANGES).changes()).isEqualTo(CHANGES);
        assertThat(ChangeLog.of(List.of()).changes()).isEmpty();
    }
}
