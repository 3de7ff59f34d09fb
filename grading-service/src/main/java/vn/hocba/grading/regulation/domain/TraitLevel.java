package vn.hocba.grading.regulation.domain;

/** Level of a quality or competence in primary school (Thông tư 27/2020, Điều 6.2b): Tốt, Đạt, Cần cố gắng. */
public enum TraitLevel {
    T,
    D,
    C
}
