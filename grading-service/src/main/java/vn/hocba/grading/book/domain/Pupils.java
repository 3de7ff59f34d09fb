package vn.hocba.grading.book.domain;

import java.util.Collection;
import java.util.Map;

/** Names and birthdays of pupils, as student-service says them; nothing but the books reads them. */
public interface Pupils {

    /** Keeps a fact if it is newer than the one that is stored. */
    void keep(Pupil pupil, long version);

    /** By id; whoever is not known yet is missing. */
    Map<String, Pupil> of(Collection<String> pupilIds);
}
