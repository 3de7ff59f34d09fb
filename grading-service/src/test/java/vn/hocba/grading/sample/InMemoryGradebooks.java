package vn.hocba.grading.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.hocba.grading.gradebook.domain.Author;
import vn.hocba.grading.gradebook.domain.GradebookChange;
import vn.hocba.grading.gradebook.domain.GradebookEntry;
import vn.hocba.grading.gradebook.domain.Gradebooks;
import vn.hocba.grading.gradebook.domain.SubjectGradebook;

/** Gradebooks in memory. */
public final class InMemoryGradebooks implements Gradebooks {

    private final Map<String, List<GradebookEntry>> history = new ConcurrentHashMap<>();

    /** Is called before a change is stored, so that somebody can be faster. */
    public Runnable beforeSave = () -> {};

    private final Map<String, SubjectGradebook> stored = new ConcurrentHashMap<>();

    @Override
    public Optional<SubjectGradebook> find(String classId, String subjectCode) {
        return Optional.ofNullable(stored.get(SubjectGradebook.id(classId, subjectCode)));
    }

    @Override
    public List<SubjectGradebook> ofClass(String classId) {
        return stored.values().stream()
                .filter(one -> one.classId().equals(classId))
                .toList();
    }

    @Override
    public boolean save(GradebookChange.Made change, Author by) {
        beforeSave.run();
        SubjectGradebook book = change.gradebook();
        synchronized (this) {
            long version = find(book.classId(), book.subjectCode())
                    .map(SubjectGradebook::version)
                    .orElse(0L);
            if (version != book.version()) {
                return false;
            }
            stored.put(
                    book.id(),
                    new SubjectGradebook(book.classId(), book.subjectCode(), book.rows(), book.closing(), version + 1));
            history.computeIfAbsent(book.id(), _ -> new ArrayList<>())
                    .add(new GradebookEntry(version + 1, by, change.closes(), change.changes(), change.correction()));
            return true;
        }
    }

    @Override
    public List<GradebookEntry> history(String classId, String subjectCode) {
        return List.copyOf(history.getOrDefault(SubjectGradebook.id(classId, subjectCode), List.of()));
    }

    public void clear() {
        stored.clear();
        history.clear();
        beforeSave = () -> {};
    }
}
