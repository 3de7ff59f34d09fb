package vn.hocba.grading.homeroom.application;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocba.grading.curriculum.domain.Curriculum;
import vn.hocba.grading.gradebook.domain.Gradebooks;
import vn.hocba.grading.gradebook.domain.MarkSheet;
import vn.hocba.grading.gradebook.domain.SubjectGradebook;
import vn.hocba.grading.homeroom.domain.ClassMaterial;
import vn.hocba.grading.homeroom.domain.ClassMaterial.SubjectMaterial;
import vn.hocba.grading.roster.domain.ClassFacts;
import vn.hocba.grading.roster.domain.SchoolClass;

/** Brings the gradebooks of a class together. */
public final class GatherClass {

    private static final Comparator<SubjectMaterial> AS_ON_THE_RECORD = Comparator.comparing((SubjectMaterial one) ->
                    one.sheet().map(sheet -> sheet.subject().position()).orElse(Integer.MAX_VALUE))
            .thenComparing(SubjectMaterial::subjectCode);

    private final Gradebooks gradebooks;

    public GatherClass(Gradebooks gradebooks) {
        this.gradebooks = gradebooks;
    }

    /**
     * The subjects that somebody teaches and, so that nothing that was marked can vanish, those with marks of a pupil.
     */
    public ClassMaterial of(SchoolClass schoolClass, LocalDate today) {
        ClassFacts facts = schoolClass.facts();
        Map<String, SubjectGradebook> stored = gradebooks.ofClass(facts.classId()).stream()
                .collect(Collectors.toUnmodifiableMap(SubjectGradebook::subjectCode, Function.identity()));
        var codes = new TreeSet<>(schoolClass.subjectsNotEnded(today));
        codes.removeIf(Curriculum::isTopicCluster);
        stored.values().stream()
                .filter(one -> one.rows().values().stream().anyMatch(row -> !row.isEmpty()))
                .forEach(one -> codes.add(one.subjectCode()));
        List<SubjectMaterial> subjects = codes.stream()
                .map(code -> new SubjectMaterial(
                        code,
                        Curriculum.find(code, facts.level(), facts.grade()).map(MarkSheet::of),
                        Optional.ofNullable(stored.get(code))
                                .orElseGet(() -> SubjectGradebook.empty(facts.classId(), code)),
                        schoolClass.teacherOf(code, today)))
                .sorted(AS_ON_THE_RECORD)
                .toList();
        return new ClassMaterial(schoolClass, subjects);
    }
}
