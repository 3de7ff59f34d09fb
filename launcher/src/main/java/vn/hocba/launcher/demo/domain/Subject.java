package vn.hocba.launcher.demo.domain;

/**
 * A subject of the 2018 programme in one grade.
 *
 * @param code as in the API
 * @param regularMarks how many each semester (Thông tư 22/2021, Điều 6.3); 0 in primary schools
 * @param cluster upper secondary: pupils take the topic cluster (cụm chuyên đề), whose check is one more regular mark
 * @param tested primary: has a test at the end of each semester (Thông tư 27/2020)
 */
public record Subject(String code, Kind kind, int regularMarks, boolean cluster, boolean tested) {

    /** How it is assessed. */
    public enum Kind {
        SCORED,
        COMMENT,
        PRIMARY
    }

    static Subject scored(String code, int regularMarks) {
        return new Subject(code, Kind.SCORED, regularMarks, false, false);
    }

    static Subject withCluster(String code, int regularMarks) {
        return new Subject(code, Kind.SCORED, regularMarks, true, false);
    }

    static Subject comment(String code) {
        return new Subject(code, Kind.COMMENT, 2, false, false);
    }

    static Subject primary(String code, boolean tested) {
        return new Subject(code, Kind.PRIMARY, 0, false, tested);
    }
}
