package vn.hocba.grading.book.domain;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hocba.grading.homeroom.domain.ClassMaterial;
import vn.hocba.grading.homeroom.domain.ClassMaterial.SubjectMaterial;
import vn.hocba.grading.homeroom.domain.HomeroomBook;
import vn.hocba.grading.homeroom.domain.PupilResult;
import vn.hocba.grading.homeroom.domain.YearEnd;
import vn.hocba.grading.roster.domain.Enrolled;

/**
 * What a book is made of.
 *
 * @param own the subjects of a subject teacher, who sees no more; empty for those who see the whole class
 */
public record BookContent(
        ClassMaterial material, HomeroomBook homeroom, Map<String, Pupil> pupils, Optional<Set<String>> own) {

    public BookContent {
        pupils = Map.copyOf(pupils);
    }

    /** Whether conduct, traits and results may be seen. */
    boolean isWhole() {
        return own.isEmpty();
    }

    /** Those that may be seen and that the programme has. */
    List<SubjectMaterial> subjects() {
        return material.subjects().stream()
                .filter(one -> one.sheet().isPresent())
                .filter(one ->
                        own.map(codes -> codes.contains(one.subjectCode())).orElse(true))
                .toList();
    }

    /** Whoever studies in the class, or has marks of it; by given name, as class lists are. */
    List<String> pupilIds() {
        Collator vietnamese = Collator.getInstance(Locale.of("vi", "VN"));
        return material.schoolClass().enrolled().stream()
                .filter(one -> one.isStudying() || hasMarks(one))
                .map(Enrolled::pupilId)
                .sorted(Comparator.comparing((String id) -> givenName(name(id)), vietnamese)
                        .thenComparing(this::name, vietnamese)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    String name(String pupilId) {
        Pupil pupil = pupils.get(pupilId);
        return pupil == null ? "" : pupil.fullName();
    }

    String birthday(String pupilId) {
        Pupil pupil = pupils.get(pupilId);
        return pupil == null ? "" : pupil.dateOfBirth().toString();
    }

    Optional<PupilResult> result(String pupilId) {
        YearEnd end = homeroom.yearEnd();
        return end == null || !isWhole() ? Optional.empty() : end.of(pupilId);
    }

    private boolean hasMarks(Enrolled pupil) {
        return material.subjects().stream()
                .anyMatch(one -> !one.gradebook().of(pupil.pupilId()).isEmpty());
    }

    private static String givenName(String fullName) {
        return fullName.substring(fullName.lastIndexOf(' ') + 1);
    }
}
