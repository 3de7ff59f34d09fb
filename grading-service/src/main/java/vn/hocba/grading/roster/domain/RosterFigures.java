package vn.hocba.grading.roster.domain;

import vn.hocba.grading.regulation.domain.SchoolLevel;

/** How many classes there are. */
public interface RosterFigures {

    long classesOfSchool(String schoolCode);

    long classesOfLevel(SchoolLevel level);
}
