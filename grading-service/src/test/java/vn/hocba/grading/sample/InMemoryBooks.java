package vn.hocba.grading.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.hocba.grading.gradebook.domain.Author;
import vn.hocba.grading.gradebook.domain.Rounds;
import vn.hocba.grading.homeroom.domain.BookChange;
import vn.hocba.grading.homeroom.domain.ClassApproved;
import vn.hocba.grading.homeroom.domain.ClassFigures;
import vn.hocba.grading.homeroom.domain.ClassState;
import vn.hocba.grading.homeroom.domain.HomeroomBook;
import vn.hocba.grading.homeroom.domain.HomeroomBooks;
import vn.hocba.grading.regulation.domain.SchoolLevel;

/** Homeroom books in memory. */
public final class InMemoryBooks implements HomeroomBooks, ClassFigures, Rounds {

    /** Every change that was stored. */
    public final List<BookChange.Made> saved = new ArrayList<>();

    /** Events that were stored with them. */
    public final List<ClassApproved> events = new ArrayList<>();

    /** Is called before a change is stored, so that somebody can be faster. */
    public Runnable beforeSave = () -> {};

    private final Map<String, HomeroomBook> stored = new ConcurrentHashMap<>();

    @Override
    public Optional<HomeroomBook> find(String classId) {
        return Optional.ofNullable(stored.get(classId));
    }

    @Override
    public int of(String classId, String subjectCode) {
        return find(classId).map(book -> book.round(subjectCode)).orElse(1);
    }

    @Override
    public boolean save(BookChange.Made change, Author by) {
        beforeSave.run();
        HomeroomBook book = change.book();
        synchronized (this) {
            long version = find(book.classId()).map(HomeroomBook::version).orElse(0L);
            if (version != book.version()) {
                return false;
            }
            stored.put(
                    book.classId(),
                    new HomeroomBook(
                            book.classId(),
                            book.schoolCode(),
                            book.level(),
                            book.state(),
                            book.rows(),
                            book.rounds(),
                            book.summer(),
                            book.yearEnd(),
                            version + 1));
            saved.add(change);
            Optional.ofNullable(change.event()).ifPresent(events::add);
            return true;
        }
    }

    @Override
    public Set<String> corrections(String classId) {
        return saved.stream()
                .filter(one -> one.book().classId().equals(classId))
                .flatMap(one -> Optional.ofNullable(one.step()).stream())
                .filter(step -> step.name().equals(BookChange.Step.CORRECTED))
                .map(BookChange.Step::reason)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public long ofSchool(String schoolCode, ClassState state) {
        return stored.values().stream()
                .filter(one -> one.schoolCode().equals(schoolCode) && one.state() == state)
                .count();
    }

    @Override
    public long ofLevel(SchoolLevel level, ClassState state) {
        return stored.values().stream()
                .filter(one -> one.level() == level && one.state() == state)
                .count();
    }

    public void clear() {
        stored.clear();
        saved.clear();
        events.clear();
        beforeSave = () -> {};
    }
}
