package vn.hocba.grading.homeroom.domain;

import java.util.Optional;
import java.util.Set;
import vn.hocba.grading.gradebook.domain.Author;

/** All homeroom books. */
public interface HomeroomBooks {

    Optional<HomeroomBook> find(String classId);

    /**
     * Stores the new state, its history and its event in one write.
     *
     * @return false when somebody else changed the book meanwhile; then nothing was stored
     */
    boolean save(BookChange.Made change, Author by);

    /** Ids of the corrections that were brought into the class's book. */
    Set<String> corrections(String classId);
}
