package vn.hocba.grading.regulation.domain;

/**
 * Points on which the circulars can be read in more than one way, or that another circular counts differently.
 *
 * @param adjustReading Thông tư 22/2021, Điều 9.3
 * @param commentSubjectsAdjust whether a comment subject can be the one subject of Điều 9.3 (Điều 2.1 calls it a subject)
 * @param subjectsRequired "ít nhất 06 môn học" of Điều 9.2 and 15.1
 * @param absencesAllowed sessions of Điều 12.1c
 */
public record RuleOptions(
        AdjustReading adjustReading, boolean commentSubjectsAdjust, int subjectsRequired, int absencesAllowed) {

    public static final RuleOptions USUAL = new RuleOptions(AdjustReading.WITHOUT_THE_SUBJECT, true, 6, 45);

    /**
     * Of Thông tư 43/2021: five subjects instead of six. Five is read in its source for Tốt, and assumed by analogy for Khá
     * and Đạt; that a level is adjusted because of one subject, as Thông tư 22/2021, Điều 9.3 has it, is not assumed.
     */
    public static final RuleOptions CONTINUING = new RuleOptions(AdjustReading.NONE, false, 5, 45);

    public RuleOptions reading(AdjustReading reading) {
        return new RuleOptions(reading, commentSubjectsAdjust, subjectsRequired, absencesAllowed);
    }
}
