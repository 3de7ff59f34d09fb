package vn.hocba.grading.regulation.domain.tt27.completion;

import vn.hocba.grading.regulation.domain.tt27.result.PrimaryResult;

/**
 * Completing the programme of the class (Thông tư 27/2020, Điều 11): with HTXS, HTT or HT; with CHT, after help and
 * re-assessment, the principal decides.
 */
public final class ClassCompletion {

    private ClassCompletion() {}

    public static boolean of(PrimaryResult result, boolean principalPromotes) {
        return result != PrimaryResult.CHT || principalPromotes;
    }
}
