package vn.hocba.grading.book.adapter.in.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hocba.grading.book.adapter.in.web.ImportController.ImportResponse;
import vn.hocba.grading.book.application.ImportBook.Outcome;
import vn.hocba.grading.book.application.ImportBook.PartResult;
import vn.hocba.grading.book.domain.ImportPlan;
import vn.hocba.grading.gradebook.domain.RowEntry;
import vn.hocba.grading.regulation.domain.Semester;

/** What somebody who imports is told, in sum. */
class BookImportResponseTests {

    @Test
    void whatWasRefusedIsNotCounted() {
        ImportResponse answer =
                ImportResponse.of(false, List.of(part("VAN", Outcome.WRITTEN), part("LI", Outcome.REFUSED)));
        assertThat(answer.complete()).isFalse();
        assertThat(answer.values()).isEqualTo(1);
        assertThat(answer.parts()).hasSize(2);
    }

    @Test
    void aDryRunCountsWhatWouldBeWritten() {
        ImportResponse answer =
                ImportResponse.of(true, List.of(part("VAN", Outcome.PLANNED), part("LI", Outcome.PLANNED)));
        assertThat(answer.complete()).isTrue();
        assertThat(answer.values()).isEqualTo(2);
    }

    private static PartResult part(String subject, Outcome outcome) {
        var row = new RowEntry("an", Map.of(), Optional.of("Chăm"));
        return new PartResult(new ImportPlan.Part(subject, Semester.FIRST, List.of(row)), outcome);
    }
}
