package vn.hocba.grading.homeroom.domain;

import java.util.Optional;
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
}
