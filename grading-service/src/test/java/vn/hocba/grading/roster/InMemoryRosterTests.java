package vn.hocba.grading.roster;

import vn.hocba.grading.roster.domain.Roster;
import vn.hocba.grading.roster.domain.RosterFigures;
import vn.hocba.grading.sample.InMemoryRoster;

class InMemoryRosterTests extends RosterContract {

    private final InMemoryRoster roster = new InMemoryRoster();

    @Override
    protected Roster roster() {
        return roster;
    }

    @Override
    protected RosterFigures figures() {
        return roster;
    }
}
