package vn.hocba.grading.homeroom.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of the homeroom book as it was sent: absent means that it stays, and nothing is checked yet. */
public record BookEntry(
        String pupilId,
        @Nullable String conduct1,
        @Nullable String conduct2,
        @Nullable Integer absencesExcused,
        @Nullable Integer absencesUnexcused,
        @Nullable String comment,
        Map<String, String> qualities,
        Map<String, String> competences,
        @Nullable Boolean recognisedByTheClass) {

    public BookEntry {
        qualities = Map.copyOf(qualities);
        competences = Map.copyOf(competences);
    }
}
