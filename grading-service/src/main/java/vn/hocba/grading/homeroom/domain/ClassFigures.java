package vn.hocba.grading.homeroom.domain;

import vn.hocba.grading.regulation.domain.SchoolLevel;

/** How many classes are in which state; those without a book yet are open and not counted here. */
public interface ClassFigures {

    long ofSchool(String schoolCode, ClassState state);

    long ofLevel(SchoolLevel level, ClassState state);
}
