package vn.hocba.grading.curriculum.domain;

/** A subject of one level's programme. */
sealed interface Entry permits PrimaryEntry, SecondaryEntry {

    String code();

    boolean has(int grade);

    Subject in(int grade, int position);
}
