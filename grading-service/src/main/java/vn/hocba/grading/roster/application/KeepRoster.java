package vn.hocba.grading.roster.application;

import vn.hocba.grading.roster.domain.ClassFacts;
import vn.hocba.grading.roster.domain.PupilEnrolments;
import vn.hocba.grading.roster.domain.Roster;

/** Keeps what student-service tells; whatever is repeated or late changes nothing. */
public final class KeepRoster {

    private final Roster roster;

    public KeepRoster(Roster roster) {
        this.roster = roster;
    }

    public void handle(ClassFacts facts, long version) {
        roster.keep(facts, version);
    }

    public void handle(PupilEnrolments pupil, long version) {
        roster.keep(pupil, version);
    }
}
